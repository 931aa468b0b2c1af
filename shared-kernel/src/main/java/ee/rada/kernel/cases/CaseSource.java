package ee.rada.kernel.cases;

/** Who sent the client, or that he came himself. Other bodies hand over a victim's data at his wish (OAS § 7). */
public enum CaseSource {
    SELF,
    POLICE,
    /** The local government. */
    KOV,
    HEALTH,
    /** A women's support centre. */
    NTK,
    OTHER
}

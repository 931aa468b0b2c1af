package ee.rada.kernel.regions;

/** The counties of Estonia; to which region each belongs is data. */
public enum County {
    HARJU,
    HIIU,
    IDA_VIRU,
    JARVA,
    JOGEVA,
    LAANE,
    LAANE_VIRU,
    PARNU,
    POLVA,
    RAPLA,
    SAARE,
    TARTU,
    VALGA,
    VILJANDI,
    VORU
}

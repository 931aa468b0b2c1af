package ee.rada.kernel.auditnotes;

/** How much a finding matters, in the auditor's eyes. */
public enum Severity {
    /** Worth knowing; nothing has to change. */
    REMARK,
    /** A rule or an agreement was not kept. */
    DEFICIENCY,
    /** The same, with harm done or near. */
    GRAVE
}

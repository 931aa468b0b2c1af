package ee.rada.kernel;

/** By which door a command came in. */
public enum Channel {
    UI,
    API,
    IMPORT,
    AUTOMATION
}

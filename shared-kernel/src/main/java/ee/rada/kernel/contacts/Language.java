package ee.rada.kernel.contacts;

/** In which language it was spoken or written. */
public enum Language {
    ET,
    RU,
    EN,
    UK,
    ES,
    OTHER,
    UNKNOWN
}

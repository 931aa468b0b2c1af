package ee.rada.web.imports.iati;

/**
 * What a whole file came to.
 *
 * @param version 2.01, 2.02 or 2.03
 * @param accepted activities handed over
 * @param rejected activities without an identifier
 */
public record IatiSummary(String version, int accepted, int rejected) {

    public int activities() {
        return accepted + rejected;
    }
}

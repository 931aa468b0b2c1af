package ee.rada.web._charts;

/**
 * What a picture says to somebody who does not see it.
 *
 * @param id unique on its page; lower-case letters, digits and hyphens
 * @param title what is shown, in a few words
 * @param description what there is to see: the sentence a person would say about the picture
 */
public record Caption(String id, String title, String description) {
    public Caption {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("not usable as an id: " + id);
        }
    }
}

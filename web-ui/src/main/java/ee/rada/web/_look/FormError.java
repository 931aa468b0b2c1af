package ee.rada.web._look;

/**
 * What is wrong with a form, for the summary at its top. Forms put a list of these into the model as {@code errors}, which also
 * marks the title of the page.
 *
 * @param name of the field's parameter, empty when the whole form is meant
 */
public record FormError(String name, String message) {
    /** Where the summary's link leads. */
    public String href() {
        return name.isEmpty() ? "#main" : "#" + Field.idOf(name);
    }
}

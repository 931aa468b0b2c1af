package ee.rada.web.imports.iati;

/**
 * How much of a file the reader takes before it refuses it as {@code import-too-large}. The size of the whole file is the caller's
 * business: the stream it hands over should end, or throw, when it is used up.
 *
 * @param elements elements in one activity
 * @param depth nested elements below the root
 * @param textLength characters of one text; a longer one is cut and reported, the file is read on
 * @param activityLength characters of text and attributes in one activity
 * @param tokenLength characters of one tag, comment, CDATA section or run of text
 */
public record IatiLimits(int elements, int depth, int textLength, int activityLength, int tokenLength) {

    /** Many times what the largest known publishers send. */
    public static final IatiLimits USUAL = new IatiLimits(100_000, 32, 100_000, 16 << 20, 1 << 20);
}

package ee.rada.kernel;

/** Finds Estonian personal codes in what somebody has typed, also with blanks or dashes between the digits. */
final class PersonalCodes {

    /** People put one blank or dash between groups of digits, or a dash with blanks around it. */
    private static final int LONGEST_GAP = 3;

    private PersonalCodes() {}

    static boolean occurIn(String text) {
        int[] points = text.codePoints().toArray();
        for (int start = 0; start < points.length; start++) {
            boolean beginsNumber = isDigit(points[start]) && (start == 0 || !isDigit(points[start - 1]));
            if (beginsNumber && startsAt(points, start)) {
                return true;
            }
        }
        return false;
    }

    /** A longer number is no code, nor is a part of it, unless there is a gap after that part. */
    private static boolean startsAt(int[] points, int start) {
        var code = new StringBuilder(PersonalCode.LENGTH);
        int gap = 0;
        int at = start;
        while (at < points.length && code.length() < PersonalCode.LENGTH && gap <= LONGEST_GAP) {
            int point = points[at++];
            if (isDigit(point)) {
                code.append(Character.digit(point, 10));
                gap = 0;
            } else if (isGap(point)) {
                gap++;
            } else {
                return false;
            }
        }
        boolean ends = at == points.length || !isDigit(points[at]);
        return ends && PersonalCode.isValid(code.toString());
    }

    private static boolean isDigit(int point) {
        return Character.digit(point, 10) >= 0;
    }

    private static boolean isGap(int point) {
        return Character.getType(point) == Character.DASH_PUNCTUATION
                || point == '\u2212'
                || (Characters.isBlank(point) && !Characters.breaksLine(point));
    }
}

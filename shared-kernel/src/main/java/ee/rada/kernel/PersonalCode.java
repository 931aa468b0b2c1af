package ee.rada.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * An Estonian personal code (isikukood, EVS 585): a digit for century and sex, the date of birth, a number and a check digit. Of people born
 * from 1900 to 2099. The only type of a command's field that may hold one; in free text a code is refused.
 */
public record PersonalCode(
        @JsonValue @Text(pattern = "[0-9]{11}") String value) {

    static final int LENGTH = 11;

    private static final int FIRST = 1900;
    /** The digits that a code may begin with: men and women born from 1900, men and women born from 2000. */
    private static final String CENTURIES = "3456";

    private static final List<String> WEIGHTS = List.of("1234567891", "3456789123");

    /** Refused: {@code isikukood-invalid}. */
    public PersonalCode {
        if (!isValid(value)) {
            throw new Refusal(ProblemCode.ISIKUKOOD_INVALID);
        }
    }

    /** Reads what somebody typed; blanks around it do not matter. Refused: {@code isikukood-invalid}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonalCode of(String text) {
        return new PersonalCode(text.strip());
    }

    /** Whether a text is such a code and nothing else. */
    public static boolean isValid(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && CENTURIES.indexOf(text.charAt(0)) >= 0
                && hasDate(text)
                && checkDigit(text) == digit(text, LENGTH - 1);
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    private static boolean hasDate(String text) {
        try {
            LocalDate _ = birthDate(text);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static LocalDate birthDate(String text) {
        int century = FIRST + CENTURIES.indexOf(text.charAt(0)) / 2 * 100;
        return LocalDate.of(century + number(text, 1), number(text, 3), number(text, 5));
    }

    private static int number(String text, int from) {
        return digit(text, from) * 10 + digit(text, from + 1);
    }

    /** By the first weights; where those leave 10, by the second; where these do too, it is 0. */
    private static int checkDigit(String text) {
        for (String weights : WEIGHTS) {
            int sum = 0;
            for (int i = 0; i < weights.length(); i++) {
                sum += digit(weights, i) * digit(text, i);
            }
            if (sum % 11 < 10) {
                return sum % 11;
            }
        }
        return 0;
    }

    private static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }

    /** Not the code: texts of objects end up in logs. */
    @Override
    public String toString() {
        return "PersonalCode";
    }
}

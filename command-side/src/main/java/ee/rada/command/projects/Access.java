package ee.rada.command.projects;

import static ee.rada.command.Guards.within;

import ee.rada.command.Context;
import ee.rada.kernel.AccessClass;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AK stands on a named basis and ends on a named day; nothing else has either (R12). */
final class Access {

    /** Public Information Act § 40: the longest restriction there is, that of private life. */
    private static final int LONGEST_YEARS = 75;

    private Access() {}

    static void allowed(RegisterProject c, Context context) {
        boolean restricted = c.accessClass() == AccessClass.AK;
        fits(restricted, c.accessBasis(), "/accessBasis");
        fits(restricted, c.accessUntil(), "/accessUntil");
        if (c.accessUntil() != null) {
            within(c.accessUntil(), context.today(), context.today().plusYears(LONGEST_YEARS), "/accessUntil");
        }
    }

    private static void fits(boolean restricted, @Nullable Object given, String pointer) {
        if (restricted && given == null) {
            throw new Refusal(ProblemCode.AK_BASIS_MISSING).at(pointer);
        }
        if (!restricted && given != null) {
            throw Refusal.fields(List.of(new FieldError(pointer, "not-allowed")));
        }
    }
}

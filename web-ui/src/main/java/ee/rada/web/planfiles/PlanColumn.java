package ee.rada.web.planfiles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a plan can tell, by its headings: ours in both languages, and those of project planning programs. */
enum PlanColumn {
    CODE("kood", "code", "id|activity_id"),
    /** Place in the work breakdown: a row that others lie below is a heading, no activity. */
    WBS("wbs", "wbs", ""),
    GROUP("rühm", "group", ""),
    TITLE("nimetus", "title", "name"),
    START("algus", "start", "baseline start|baseline_start"),
    END("lõpp", "end", "baseline end|baseline_end"),
    /** How long instead of until when: eight hours are a working day. */
    HOURS("töötunnid", "working hours", "baseline_duration_working_hours"),
    RESPONSIBLE("vastutaja", "responsible", ""),
    REGION("piirkond", "region", ""),
    COST("kavandatud kulu", "planned cost", "total cost|baseline_total_cost"),
    LINE("eelarverida", "budget line", ""),
    WEIGHT("kaal", "weight", ""),
    OUTPUT("oodatav väljund", "expected output", ""),
    MILESTONE("verstapost", "milestone", "is_milestone"),
    PREDECESSORS("eeldused", "predecessors", "");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String estonian;
    private final String english;
    private final String foreign;

    PlanColumn(String estonian, String english, String foreign) {
        this.estonian = estonian;
        this.english = english;
        this.foreign = foreign;
    }

    /** The column under a heading, in any case and with any blanks. */
    static Optional<PlanColumn> under(String heading) {
        var plain = BLANKS.matcher(heading.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(column -> column.is(plain)).findFirst();
    }

    /** The heading that a template bears. */
    String heading(Locale locale) {
        var heading = locale.getLanguage().equals("et") ? estonian : english;
        return heading.substring(0, 1).toUpperCase(locale) + heading.substring(1);
    }

    private boolean is(String plain) {
        return !plain.isEmpty()
                && (plain.equals(estonian)
                        || plain.equals(english)
                        || ("|" + foreign + "|").contains("|" + plain + "|"));
    }
}

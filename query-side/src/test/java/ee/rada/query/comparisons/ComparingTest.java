package ee.rada.query.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ee.rada.kernel.Event;
import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.RecordId;
import ee.rada.query.Stories;
import ee.rada.query.comparisons.Facts.Notes;
import ee.rada.query.planversions.Fate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparingTest {

    private static final ActivityId ACTIVITY = new ActivityId(new UUID(0, 1));
    private static final LineId LINE = new LineId(new UUID(0, 2));
    private static final LineId OTHER = new LineId(new UUID(0, 3));
    private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 20);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 2, 25);

    private final Stories story = new Stories(new ProjectId(new UUID(0, 9)));
    private final List<Made> between = new ArrayList<>();

    private void happened(Event event) {
        long position = between.size() + 1L;
        between.add(new Made(
                new Cause(position, "Something", Instant.EPOCH, "2026-01-01", null, null, null, null, null), event));
    }

    private static Subject activity() {
        return new Subject(Subject.Kind.ACTIVITY, ACTIVITY.value().toString(), "T1", "Koolitus");
    }

    private static Subject line(LineId id) {
        return new Subject(Subject.Kind.LINE, id.value().toString(), "1", "Kulud");
    }

    private static Facts work(Notes notes) {
        return Facts.none().with(activity(), notes);
    }

    private List<Difference> compare(Facts before, Facts after) {
        return new Comparing(before, after, between, Map.of()).differences();
    }

    @Test
    void nothing_differs_from_itself() {
        var facts = work(new Notes().day("end", FRIDAY).text("title", "Koolitus"));

        assertThat(compare(facts, facts)).isEmpty();
    }

    @Test
    void a_day_moves_by_working_days() {
        var told = compare(work(new Notes().day("end", FRIDAY)), work(new Notes().day("end", WEDNESDAY)));

        // The weekend and Independence Day do not count.
        assertThat(told.getFirst().changes()).containsExactly(new Change.Day("end", FRIDAY, WEDNESDAY, 2, List.of()));
        assertThat(told.getFirst().fate()).isEqualTo(Fate.CHANGED);
    }

    @Test
    void money_differs_by_what_is_more_and_by_nothing_between_currencies() {
        var told = compare(
                Facts.none()
                        .with(line(LINE), new Notes().money("spent", Money.euros("10.00")))
                        .with(line(OTHER), new Notes().money("spent", Money.euros("10.00"))),
                Facts.none()
                        .with(line(LINE), new Notes().money("spent", Money.euros("7.50")))
                        .with(line(OTHER), new Notes().money("spent", Money.of("10.00", "SEK"))));

        assertThat(told)
                .extracting(one -> ((Change.Amount) one.changes().getFirst()).change())
                .containsExactly(Money.euros("-2.50"), null);
    }

    @Test
    void what_was_not_there_is_added_and_what_is_not_there_any_more_is_left_out() {
        var there = work(new Notes().text("title", "Koolitus"));

        assertThat(compare(Facts.none(), there)).extracting(Difference::fate).containsExactly(Fate.ADDED);
        assertThat(compare(there, Facts.none())).extracting(Difference::fate).containsExactly(Fate.REMOVED);
    }

    @Test
    void a_line_that_was_closed_is_left_out_though_it_still_counts() {
        var told = compare(
                Facts.none().with(line(LINE), false, new Notes().flag("closed", false)),
                Facts.none().with(line(LINE), true, new Notes().flag("closed", true)));

        assertThat(told.getFirst().fate()).isEqualTo(Fate.REMOVED);
    }

    @Test
    void another_name_for_the_same_post_is_no_difference_but_another_post_of_that_name_is() {
        var post = new UUID(0, 7);
        var before = work(new Notes().named("responsible", new Named(post, "Nõunik")));

        assertThat(compare(before, work(new Notes().named("responsible", new Named(post, "Peanõunik")))))
                .isEmpty();
        assertThat(compare(before, work(new Notes().named("responsible", new Named(new UUID(0, 8), "Nõunik")))))
                .hasSize(1);
    }

    @Test
    void only_events_that_could_make_a_difference_are_named_for_it() {
        happened(story.recorded(ACTIVITY, new RecordId(new UUID(0, 4)), FRIDAY, 40));
        happened(story.recorded(new ActivityId(new UUID(0, 5)), new RecordId(new UUID(0, 6)), FRIDAY, 50));
        happened(story.planned(ACTIVITY, "T1", FRIDAY, WEDNESDAY, "100.00"));

        var told = compare(
                work(new Notes().number("percentComplete", 0).day("end", FRIDAY).flag("milestone", false)),
                work(new Notes()
                        .number("percentComplete", 40)
                        .day("end", WEDNESDAY)
                        .flag("milestone", false)));

        assertThat(told.getFirst().changes())
                .extracting(Change::field, Change::by)
                .containsExactly(tuple("percentComplete", List.of(1L, 3L)), tuple("end", List.of(3L)));
        assertThat(told.getFirst().events()).isEqualTo(2);
    }

    @Test
    void a_reversal_is_named_for_the_line_of_its_entry() {
        var entry = new EntryId(new UUID(0, 10));
        happened(story.reversed(entry, "10.00"));
        var before = Facts.none()
                .with(line(LINE), new Notes().money("spent", Money.euros("10.00")))
                .with(line(OTHER), new Notes().money("spent", Money.euros("10.00")));
        var after = Facts.none()
                .with(line(LINE), new Notes().money("spent", Money.euros("0.00")))
                .with(line(OTHER), new Notes().money("spent", Money.euros("0.00")));

        var told = new Comparing(before, after, between, Map.of(entry, LINE)).differences();

        assertThat(told).extracting(Difference::by).containsExactly(List.of(1L), List.of());
    }

    @Test
    void of_many_events_the_first_and_the_latest_are_named_and_all_are_counted() {
        for (int i = 0; i < 30; i++) {
            happened(story.recorded(ACTIVITY, new RecordId(new UUID(1, i)), FRIDAY, i));
        }

        var told = compare(
                work(new Notes().number("percentComplete", 0)), work(new Notes().number("percentComplete", 29)));

        assertThat(told.getFirst().events()).isEqualTo(30);
        assertThat(told.getFirst().by()).hasSize(20).startsWith(1L, 12L).endsWith(29L, 30L);
        assertThat(Comparing.named(told)).hasSize(20);
    }
}

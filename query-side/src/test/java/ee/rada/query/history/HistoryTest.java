package ee.rada.query.history;

import static ee.rada.query.Stories.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.imports.ImportEvent.ImportRecorded;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.HistoryEntry;
import ee.rada.query.Recorded;
import ee.rada.query.Stories;
import ee.rada.query._axon.Known;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static Known known;

    @BeforeAll
    static void open() {
        known = Known.started();
    }

    @AfterAll
    static void close() {
        known.close();
    }

    @Test
    void a_projects_history_holds_its_budgets_and_proposals_events_oldest_first() {
        ProjectId project = ProjectId.random();
        var story = new Stories(project);
        LineId line = LineId.random();
        OfficialId actor = OfficialId.random();
        known.learn(
                actor,
                FIRST,
                story.registered("A", "Told"),
                story.budgeted(Map.of(line, "10.00")),
                story.drafted(ProposalId.random(), line, "12.00"));
        var queries = known.bean(HistoryQueries.class);

        var page = queries.answer(new GetHistory(project.value(), 0, 2));
        var rest = queries.answer(
                new GetHistory(project.value(), page.entries().getLast().position(), 2));

        assertThat(page.entries())
                .extracting(HistoryEntry::type)
                .containsExactly("ProjectRegistered", "OriginalBudgetSet");
        assertThat(page.entries().getFirst().actor()).isEqualTo(actor);
        assertThat(page.entries().getFirst().data()).contains("\"title\":\"Told\"");
        assertThat(page.count()).isEqualTo(3);
        assertThat(rest.entries()).extracting(HistoryEntry::type).containsExactly("PlanChangeDrafted");
        assertThat(rest.next()).isNull();
    }

    @Test
    void the_trail_counts_the_events_of_each_day() {
        ImportId batch = ImportId.random();
        known.learn(null, FIRST, new ImportRecorded(batch, "a.xml", "ab".repeat(32), "iati", 1, 0, 3));
        LocalDate today = LocalDate.now(Recorded.TALLINN);

        var trail = known.bean(HistoryQueries.class).answer(new GetTrail(today.getYear()));

        assertThat(trail.days().stream().mapToLong(GetTrail.Day::events).sum()).isEqualTo(trail.position());
        assertThat(known.bean(HistoryQueries.class)
                        .answer(new GetTrail(today.getYear() - 1))
                        .days())
                .isEmpty();
    }
}

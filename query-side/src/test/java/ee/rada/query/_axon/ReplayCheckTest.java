package ee.rada.query._axon;

import static ee.rada.query.Stories.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.replays.FindReplays;
import ee.rada.query.replays.GetReplay;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReplayCheckTest {

    private static final OfficialId SOMEBODY = new OfficialId(new UUID(0, 5));

    private static GetReplay.Answer check(Known known) throws Exception {
        known.processor().check().start(SOMEBODY).get(60, TimeUnit.SECONDS);
        return last(known);
    }

    private static GetReplay.Answer last(Known known) {
        var latest = known.ask(new FindReplays(ReplayKind.CHECK, null, 1), FindReplays.Answer.class)
                .items()
                .getFirst();
        return known.ask(new GetReplay(latest.replayId()), GetReplay.Answer.class);
    }

    @Test
    void replay_equals_live_while_others_go_on_writing() throws Exception {
        try (Known known = Known.started()) {
            known.append(SOMEBODY, FIRST, new RandomHistory(31).events(1_500));
            known.settle();

            var running = known.processor().check().start(SOMEBODY);
            var more = new RandomHistory(32).events(400);
            for (int i = 0; i < more.size(); i += 20) {
                known.append(SOMEBODY, FIRST, more.subList(i, Math.min(i + 20, more.size())));
            }
            long position = running.get(60, TimeUnit.SECONDS);

            var result = last(known);
            assertThat(result.differences()).isEmpty();
            assertThat(result.replay())
                    .returns(ReplayState.DONE, FindReplays.Item::state)
                    .returns(true, FindReplays.Item::equal)
                    .returns(position, FindReplays.Item::done)
                    .returns(SOMEBODY, FindReplays.Item::askedBy);
            assertThat(position).isGreaterThanOrEqualTo(1_500);
            assertThat(result.tables())
                    .extracting(ReplayCheck.TableResult::table)
                    .contains("project", "history", "activity_record", "position")
                    .hasSize(Tables.of(known.dataSource(), ViewSchema.LIVE).size());
            assertThat(result.replay().rows())
                    .isEqualTo(result.tables().stream()
                            .mapToLong(ReplayCheck.TableResult::rows)
                            .sum());
            assertThat(schemas(known)).doesNotContain("view_check");
        }
    }

    @Test
    void a_row_changed_by_hand_is_named_with_its_table_key_and_column() throws Exception {
        try (Known known = Known.started()) {
            known.append(SOMEBODY, FIRST, new RandomHistory(33).events(300));
            known.settle();
            var jdbc = JdbcClient.create(known.dataSource());
            UUID changed = jdbc.sql("""
                            update view.project set title = 'Changed by hand'
                             where project_id = (select project_id from view.project order by number limit 1)
                            returning project_id""").query(UUID.class).single();
            UUID gone = jdbc.sql("""
                            delete from view.activity_record
                             where record_id = (select record_id from view.activity_record order by position limit 1)
                            returning record_id""").query(UUID.class).single();
            jdbc.sql("insert into view.trail (day, events) values ('1999-01-01', 3)")
                    .update();

            var result = check(known);

            assertThat(result.replay().equal()).isFalse();
            assertThat(result.replay().differences()).isEqualTo(3);
            assertThat(result.differences()).hasSize(3);
            assertThat(of(result, "project")).singleElement().satisfies(difference -> {
                assertThat(difference.key()).isEqualTo(changed.toString());
                assertThat(difference.column()).isEqualTo("title");
                assertThat(difference.live()).isEqualTo("Changed by hand");
                assertThat(difference.replayed()).isNotBlank().isNotEqualTo("Changed by hand");
            });
            assertThat(of(result, "activity_record")).singleElement().satisfies(difference -> {
                assertThat(difference.key()).contains(gone.toString());
                assertThat(difference.live()).isNull();
                assertThat(difference.replayed()).startsWith("{");
            });
            assertThat(of(result, "trail")).singleElement().satisfies(difference -> {
                assertThat(difference.key()).isEqualTo("1999-01-01");
                assertThat(difference.replayed()).isNull();
            });
        }
    }

    @Test
    void a_change_that_only_bytes_show_is_a_difference() throws Exception {
        try (Known known = Known.started()) {
            known.append(SOMEBODY, FIRST, new RandomHistory(34).events(200));
            known.settle();
            JdbcClient.create(known.dataSource())
                    .sql("update view.project set title = title || ' '")
                    .update();

            assertThat(check(known).replay().differences()).isPositive();
        }
    }

    private static List<ReplayCheck.Difference> of(GetReplay.Answer result, String table) {
        return result.differences().stream()
                .filter(difference -> difference.table().equals(table))
                .toList();
    }

    private static List<String> schemas(Known known) {
        return JdbcClient.create(known.dataSource())
                .sql("select nspname::text from pg_namespace")
                .query(String.class)
                .list();
    }
}

package ee.rada.query._axon;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Json;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which replays of everything there were and are, for every process. Written beside the transaction that folds, so others see it move. */
final class ReplayRuns {

    /**
     * One that is to be worked on.
     *
     * @param done the position that was last told; 0 where nobody has begun
     */
    record Run(long id, String madeOf, long done, boolean cancelAsked) {}

    private static final String PROCESS = processName();

    private final JdbcClient jdbc;

    ReplayRuns(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** False where one of the kind is running already. */
    boolean begin(ReplayKind kind, String madeOf, @Nullable OfficialId askedBy) {
        return jdbc.sql("""
                        insert into app.replay
                               (kind, state, made_of, asked_by, asked_at, process, taken_up_at, taken_up_from, done, total)
                        values (?, 'RUNNING', ?, ?, now(), ?, now(), 0, 0, 0)
                            on conflict (kind) where state = 'RUNNING' do nothing""")
                        .param(kind.name())
                        .param(madeOf)
                        .param(askedBy == null ? null : askedBy.value())
                        .param(PROCESS)
                        .update()
                > 0;
    }

    Optional<Run> running(ReplayKind kind) {
        return jdbc.sql("""
                        select replay_id, made_of, done, cancel_asked from app.replay
                         where kind = ? and state = 'RUNNING'""")
                .param(kind.name())
                .query((row, _) -> new Run(row.getLong(1), row.getString(2), row.getLong(3), row.getBoolean(4)))
                .optional();
    }

    /** This process begins with it, or goes on with what another has left. */
    void takeUp(Run run, long from, long total) {
        jdbc.sql("""
                        update app.replay set process = ?, taken_up_at = now(), taken_up_from = ?, done = ?, total = ?
                         where replay_id = ?""").params(PROCESS, from, from, total, run.id()).update();
    }

    /** Says how far it is. True where it is to be given up. */
    boolean tell(Run run, long done, long total) {
        return jdbc.sql("update app.replay set done = ?, total = ? where replay_id = ? returning cancel_asked")
                .params(done, total, run.id())
                .query(Boolean.class)
                .single();
    }

    /** False where none is running. */
    boolean askToCancel(ReplayKind kind) {
        return jdbc.sql("update app.replay set cancel_asked = true where kind = ? and state = 'RUNNING'")
                        .param(kind.name())
                        .update()
                > 0;
    }

    void keep(Run run, TableComparison.Result result) {
        jdbc.sql("""
                        update app.replay
                           set row_count = ?, difference_count = ?, tables = ?::jsonb, differences = ?::jsonb
                         where replay_id = ?""")
                .params(
                        result.rows(),
                        result.differing(),
                        Json.write(result.tables()),
                        Json.write(result.differences()),
                        run.id())
                .update();
    }

    void end(Run run, ReplayState state, @Nullable String failure) {
        jdbc.sql("update app.replay set state = ?, failure = ?, ended_at = now() where replay_id = ?")
                .param(state.name())
                .param(failure)
                .param(run.id())
                .update();
    }

    /** Where a process runs and which it is, so that somebody can find it. */
    private static String processName() {
        String host = System.getenv("HOSTNAME");
        return (host == null ? "localhost" : host) + ":"
                + ProcessHandle.current().pid();
    }
}

package ee.rada.query._axon;

import ee.rada.query.Found;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which workspaces there are, for every process. One that is being filled is not in it: nobody finds it half-way. */
final class WorkspaceRegistry {

    private static final String SELECT =
            "select name, made_of, generation, thing, effective_on, position, used_at from app.workspace ";

    private final JdbcClient jdbc;

    WorkspaceRegistry(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    List<Workspace> all() {
        return jdbc.sql(SELECT + "order by used_at")
                .query((row, _) -> workspace(row))
                .list();
    }

    Optional<Workspace> find(Workspace.Wanted wanted, String madeOf) {
        Selection selection = wanted.selection();
        return jdbc
                .sql(SELECT + """
                        where (position = ? or thing is not null and position > ?) and made_of = ?
                          and thing is not distinct from ?::uuid and effective_on is not distinct from ?::date""")
                .param(wanted.position())
                .param(wanted.position())
                .param(madeOf)
                .param(selection.thing())
                .param(selection.effectiveOn())
                .query((row, _) -> workspace(row))
                .list()
                .stream()
                .findFirst();
    }

    /** Written by the minute, not by the question. */
    void used(Workspace workspace) {
        jdbc.sql("update app.workspace set used_at = now() where name = ? and used_at < now() - interval '1 minute'")
                .param(workspace.schema())
                .update();
    }

    /** In the transaction that fills it. */
    void keep(Connection connection, Workspace filled) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into app.workspace (name, made_of, generation, thing, effective_on, position, used_at)
                values (?, ?, ?, ?, ?, ?, now())""")) {
            insert.setString(1, filled.schema());
            insert.setString(2, filled.madeOf());
            insert.setObject(3, filled.moment().generation());
            insert.setObject(4, filled.selection().thing());
            insert.setObject(5, filled.selection().effectiveOn());
            insert.setLong(6, filled.moment().position());
            insert.executeUpdate();
        }
    }

    /** False when it is no longer what the caller saw. */
    boolean forget(Workspace workspace) {
        return jdbc.sql("delete from app.workspace where name = ? and generation = ? and position = ?")
                        .params(
                                workspace.schema(),
                                workspace.moment().generation(),
                                workspace.moment().position())
                        .update()
                > 0;
    }

    private static Workspace workspace(ResultSet row) throws SQLException {
        return new Workspace(
                row.getString("name"),
                row.getString("made_of"),
                new Selection(row.getObject("thing", UUID.class), Found.day(row, "effective_on")),
                new Moment(row.getLong("position"), row.getObject("generation", UUID.class)),
                Found.instant(row, "used_at"));
    }
}

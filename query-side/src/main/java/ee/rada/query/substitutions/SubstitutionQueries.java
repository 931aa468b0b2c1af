package ee.rada.query.substitutions;

import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.Duty;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.kernel.substitutions.SubstitutionReason;
import ee.rada.kernel.substitutions.SubstitutionStatus;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query.Json;
import ee.rada.query._axon.StoredRows;
import ee.rada.query._sight.Guarded;
import ee.rada.query.posts.SealedName;
import ee.rada.query.posts.Standing;
import ee.rada.query.substitutions.FindSubstitutions.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who acts for whom, and what was done so. */
@Component
class SubstitutionQueries implements StandIns {

    private final JdbcClient jdbc;
    private final StoredRows rows;

    SubstitutionQueries(DataSource dataSource, StoredRows rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
    }

    @QueryHandler
    FindSubstitutions.Answer answer(FindSubstitutions query) {
        int limit = Cursor.limit(query.limit());
        List<String> after = Cursor.read(query.after(), 2);
        var found = jdbc.sql("""
                        select s.* from (
                            select s.substitution_id, s.from_day, s.to_day, s.scope, s.reason, s.concurrent, s.acts, s.version,
                                   s.absent_post_id, a.title as absent_title, ah.official_id as absent_holder,
                                   ah.name as absent_name,
                                   s.substitute_post_id, b.title as substitute_title,
                                   bh.official_id as substitute_holder, bh.name as substitute_name,
                                   substitution_status(s.status, s.from_day, s.to_day, :today) as status
                              from substitution s
                              join post a on a.post_id = s.absent_post_id
                              join post b on b.post_id = s.substitute_post_id
                              left join lateral holder(s.absent_post_id, :today) ah on true
                              left join lateral holder(s.substitute_post_id, :today) bh on true) s
                         where (:status::text is null or s.status = :status)
                           and (:holder::uuid is null or :holder in (s.absent_holder, s.substitute_holder))
                           and (:post::uuid is null or :post in (s.absent_post_id, s.substitute_post_id))
                           and (:on::date is null or :on between s.from_day and s.to_day)
                           and (:from::date is null or (s.from_day, s.substitution_id) < (:from::date, :id::uuid))
                         order by s.from_day desc, s.substitution_id desc limit :limit""")
                .param("today", query.today())
                .param("status", query.status() == null ? null : query.status().name())
                .param("holder", query.holder() == null ? null : query.holder().value())
                .param("post", query.postId() == null ? null : query.postId().value())
                .param("on", query.on())
                .param("from", after.isEmpty() ? null : after.get(0))
                .param("id", after.isEmpty() ? null : after.get(1))
                .param("limit", limit + 1)
                .query((row, _) -> item(row))
                .list();
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new FindSubstitutions.Answer(
                page,
                more
                        ? Cursor.of(
                                page.getLast().from().toString(),
                                page.getLast().substitutionId().toString())
                        : null,
                rows.position());
    }

    private static FindSubstitutions.Item item(ResultSet row) throws SQLException {
        return new FindSubstitutions.Item(
                Found.id(row, "substitution_id", SubstitutionId::new),
                side(row, "absent"),
                side(row, "substitute"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                Json.list(row.getString("scope"), Duty.class),
                SubstitutionReason.valueOf(row.getString("reason")),
                row.getBoolean("concurrent"),
                SubstitutionStatus.valueOf(row.getString("status")),
                row.getLong("acts"),
                row.getLong("version"));
    }

    private static Side side(ResultSet row, String which) throws SQLException {
        OfficialId holder = Found.idOrNull(row, which + "_holder", OfficialId::new);
        return new Side(
                Found.id(row, which + "_post_id", PostId::new),
                row.getString(which + "_title"),
                holder,
                SealedName.ofHolder(holder, row.getString(which + "_name")));
    }

    @QueryHandler
    GetSubstitution.Answer answer(GetSubstitution query) {
        SubstitutionRow row = rows.one(
                        SubstitutionRow.class,
                        "where substitution_id = ?",
                        query.substitutionId().value())
                .orElseThrow(Found.nothing());
        SubstitutionStatus status = SubstitutionStatus.valueOf(jdbc.sql("select substitution_status(?, ?, ?, ?)")
                .params(row.status().name(), row.fromDay(), row.toDay(), query.today())
                .query(String.class)
                .single());
        return new GetSubstitution.Answer(
                row.substitutionId(),
                side(row.absentPostId(), query.today()),
                side(row.substitutePostId(), query.today()),
                managerOf(row.absentPostId()),
                row.fromDay(),
                row.toDay(),
                row.scope(),
                row.reason(),
                row.directiveDocId(),
                row.concurrent(),
                row.arrangedBy(),
                status,
                row.cancelReason(),
                row.handed().handover(),
                row.handed().openItems(),
                row.handed().handback(),
                row.acts(),
                row.version(),
                rows.position());
    }

    private Side side(PostId post, LocalDate today) {
        return jdbc.sql("""
                        select p.post_id as the_post_id, p.title as the_title, h.official_id as the_holder, h.name as the_name
                          from post p left join lateral holder(p.post_id, :today) h on true
                         where p.post_id = :post""")
                .param("post", post.value())
                .param("today", today)
                .query((row, _) -> side(row, "the"))
                .single();
    }

    private @Nullable PostId managerOf(PostId post) {
        return jdbc.sql("select manager_post_id from post where post_id = ? and manager_post_id is not null")
                .param(post.value())
                .query((row, _) -> Found.id(row, "manager_post_id", PostId::new))
                .optional()
                .orElse(null);
    }

    @QueryHandler
    FindActsOnBehalf.Answer answer(FindActsOnBehalf query) {
        int limit = Cursor.limit(query.limit());
        List<ActRow> found = rows.find(
                ActRow.class,
                """
                where %s and position < ? and (?::uuid is null or substitution_id = ?) and (?::uuid is null or on_behalf_of = ?)
                order by position desc limit ?""".formatted(Guarded.knows("act_on_behalf.thing_id")),
                Guarded.params().get(0),
                Guarded.params().get(1),
                Guarded.params().get(2),
                query.before() == null ? Long.MAX_VALUE : query.before(),
                value(query.substitutionId()),
                value(query.substitutionId()),
                query.onBehalfOf() == null ? null : query.onBehalfOf().value(),
                query.onBehalfOf() == null ? null : query.onBehalfOf().value(),
                limit + 1);
        boolean more = found.size() > limit;
        List<ActRow> page = more ? found.subList(0, limit) : found;
        return new FindActsOnBehalf.Answer(
                page.stream().map(SubstitutionQueries::act).toList(),
                more ? Cursor.of(page.getLast().position()) : null,
                rows.position());
    }

    private static @Nullable UUID value(@Nullable SubstitutionId id) {
        return id == null ? null : id.value();
    }

    private static FindActsOnBehalf.Act act(ActRow row) {
        return new FindActsOnBehalf.Act(
                row.position(),
                row.onBehalfOf(),
                row.substitutionId(),
                row.actor(),
                row.stream(),
                row.thingId(),
                row.type(),
                row.recordedAt());
    }

    @Override
    public List<StandIn> of(OfficialId official, LocalDate on) {
        return jdbc.sql("""
                        select s.substitution_id, s.to_day, s.reason, s.scope, p.post_id, p.title, p.unit, p.role, p.region,
                               s.from_day, a.official_id
                          from substitution s
                          join post p on p.post_id = s.absent_post_id
                          join lateral holder(s.substitute_post_id, :on) b on b.official_id = :official
                          join lateral holder(s.absent_post_id, :on) a on a.official_id <> :official
                         where substitution_status(s.status, s.from_day, s.to_day, :on) = 'ACTIVE'
                         order by s.to_day, s.substitution_id""")
                .param("official", official.value())
                .param("on", on)
                .query((row, _) -> new StandIn(
                        Found.id(row, "substitution_id", SubstitutionId::new),
                        new Standing(
                                Found.id(row, "post_id", PostId::new),
                                row.getString("title"),
                                row.getString("unit"),
                                Role.valueOf(row.getString("role")),
                                Region.of(row.getString("region")),
                                row.getObject("from_day", LocalDate.class)),
                        Found.id(row, "official_id", OfficialId::new),
                        row.getObject("to_day", LocalDate.class),
                        SubstitutionReason.valueOf(row.getString("reason")),
                        Json.list(row.getString("scope"), Duty.class)))
                .list();
    }

    @Override
    public List<SubstitutionId> toStart(LocalDate today) {
        return ids("where status = 'CONFIRMED' and ? between from_day and to_day order by position", today);
    }

    @Override
    public List<SubstitutionId> toEnd(LocalDate today) {
        return ids("where status in ('ARRANGED', 'CONFIRMED', 'ACTIVE') and to_day < ? order by position", today);
    }

    private List<SubstitutionId> ids(String rest, LocalDate today) {
        return rows.find(SubstitutionRow.class, rest, today).stream()
                .map(SubstitutionRow::substitutionId)
                .toList();
    }
}

package ee.rada.query.posts;

import ee.rada.kernel.PlacedText;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query._axon.StoredRows;
import ee.rada.store.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which posts there are, who holds them, and who works here. */
@Component
class PostQueries implements Standings {

    private static final Locale ESTONIAN = Locale.of("et");

    private final JdbcClient jdbc;
    private final StoredRows rows;
    private final Sealer sealer;

    PostQueries(DataSource dataSource, StoredRows rows, Sealer sealer) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
        this.sealer = sealer;
    }

    @QueryHandler
    FindPosts.Answer answer(FindPosts query) {
        int limit = Cursor.limit(query.limit());
        List<String> after = Cursor.read(query.after(), 2);
        var found = jdbc.sql("""
                        select p.post_id, p.title, p.unit, p.role, p.region, p.manager_post_id, p.version,
                               h.official_id, h.from_day, h.name
                          from post p
                          left join lateral (
                               select a.official_id, a.from_day, o.name
                                 from appointment a join official o using (official_id)
                                where a.post_id = p.post_id and o.active
                                  and :today between a.from_day and coalesce(a.until_day, 'infinity')
                                order by a.from_day desc limit 1) h on true
                         where (:q::text is null or p.title ilike :q or p.unit ilike :q)
                           and (:title::text is null
                                or (p.title collate "et-x-icu", p.post_id) > (:title collate "et-x-icu", :id::uuid))
                         order by p.title collate "et-x-icu", p.post_id limit :limit""")
                .param("q", Found.pattern(query.q()))
                .param("today", query.today())
                .param("title", after.isEmpty() ? null : after.get(0))
                .param("id", after.isEmpty() ? null : after.get(1))
                .param("limit", limit + 1)
                .query((row, _) -> item(row))
                .list();
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new FindPosts.Answer(
                page,
                more ? Cursor.of(page.getLast().title(), page.getLast().postId().toString()) : null,
                rows.position());
    }

    private static FindPosts.Item item(ResultSet row) throws SQLException {
        OfficialId holder = Found.idOrNull(row, "official_id", OfficialId::new);
        return new FindPosts.Item(
                Found.id(row, "post_id", PostId::new),
                row.getString("title"),
                row.getString("unit"),
                Role.valueOf(row.getString("role")),
                Region.of(row.getString("region")),
                Found.idOrNull(row, "manager_post_id", PostId::new),
                holder,
                SealedName.ofHolder(holder, row.getString("name")),
                Found.day(row, "from_day"),
                row.getLong("version"));
    }

    @QueryHandler
    GetPost.Answer answer(GetPost query) {
        UUID id = query.postId().value();
        PostRow post = rows.one(PostRow.class, "where post_id = ?", id).orElseThrow(Found.nothing());
        String manager = post.managerPostId() == null
                ? null
                : titlesOf(List.of(post.managerPostId())).get(post.managerPostId());
        Map<PostId, String> titles = titlesOf(post.substitutes());
        List<AppointmentRow> appointments =
                rows.find(AppointmentRow.class, "where post_id = ? order by from_day desc, official_id", id);
        Map<OfficialId, PlacedText> names =
                namesOf(appointments.stream().map(AppointmentRow::officialId).toList());
        return new GetPost.Answer(
                post.postId(),
                post.title(),
                post.unit(),
                post.role(),
                post.region(),
                post.managerPostId(),
                manager,
                post.substitutes().stream()
                        .map(one -> new GetPost.Substitute(one, titles.getOrDefault(one, "")))
                        .toList(),
                appointments.stream()
                        .map(row -> new GetPost.Appointment(
                                row.officialId(),
                                names.get(row.officialId()),
                                row.fromDay(),
                                row.untilDay(),
                                row.reason()))
                        .toList(),
                post.version(),
                rows.position());
    }

    @QueryHandler
    FindOfficials.Answer answer(FindOfficials query) {
        int limit = Cursor.limit(query.limit());
        var found = new ArrayList<OfficialRow>();
        long after = query.after() == null ? 0 : query.after();
        List<OfficialRow> batch;
        do {
            batch = rows.find(OfficialRow.class, "where position > ? order by position limit ?", after, Cursor.MOST);
            batch.stream().filter(row -> matches(row, query)).forEach(found::add);
            after = batch.isEmpty() ? after : batch.getLast().position();
        } while (batch.size() == Cursor.MOST && found.size() <= limit);
        boolean more = found.size() > limit;
        List<OfficialRow> page = more ? found.subList(0, limit) : found;
        return new FindOfficials.Answer(
                page.stream()
                        .map(row -> new FindOfficials.Item(
                                row.officialId(),
                                row.placedName(),
                                row.active(),
                                row.registeredAt(),
                                postsOf(row.officialId(), query.today()),
                                row.version()))
                        .toList(),
                more ? Cursor.of(page.getLast().position()) : null,
                rows.position());
    }

    /** Names are stored sealed, so each is opened and looked at; there are no more of them than people who work here. */
    private boolean matches(OfficialRow row, FindOfficials query) {
        String q = query.q();
        if (q == null || q.isBlank()) {
            return true;
        }
        return contains(sealer.open(row.placedName()).orElse(""), q)
                || postsOf(row.officialId(), query.today()).stream().anyMatch(post -> contains(post.title(), q));
    }

    private static boolean contains(String text, String typed) {
        return text.toLowerCase(ESTONIAN).contains(typed.strip().toLowerCase(ESTONIAN));
    }

    @Override
    public List<Standing> postsOf(OfficialId official, LocalDate on) {
        return jdbc.sql("""
                        select p.post_id, p.title, p.unit, p.role, p.region, a.from_day
                          from appointment a
                          join post p using (post_id)
                          join official o using (official_id)
                         where a.official_id = :official and o.active
                           and :on between a.from_day and coalesce(a.until_day, 'infinity')
                         order by a.from_day, p.title, p.post_id""")
                .param("official", official.value())
                .param("on", on)
                .query((row, _) -> new Standing(
                        Found.id(row, "post_id", PostId::new),
                        row.getString("title"),
                        row.getString("unit"),
                        Role.valueOf(row.getString("role")),
                        Region.of(row.getString("region")),
                        row.getObject("from_day", LocalDate.class)))
                .list();
    }

    @Override
    public boolean hasHeld(OfficialId official, PostId post) {
        return jdbc.sql("select exists (select 1 from appointment where post_id = ? and official_id = ?)")
                .params(post.value(), official.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<OfficialId, PlacedText> namesOf(Collection<OfficialId> officials) {
        var names = new HashMap<OfficialId, PlacedText>();
        jdbc.sql("select official_id, name from official where official_id = any(?)")
                .param(officials.stream().map(OfficialId::value).distinct().toArray(UUID[]::new))
                .query(row -> {
                    OfficialId official = Found.id(row, "official_id", OfficialId::new);
                    names.put(official, SealedName.of(official, row.getString("name")));
                });
        return names;
    }

    @Override
    public Map<PostId, String> titlesOf(Collection<PostId> posts) {
        var titles = new HashMap<PostId, String>();
        jdbc.sql("select post_id, title from post where post_id = any(?)")
                .param(posts.stream().map(PostId::value).distinct().toArray(UUID[]::new))
                .query(row -> {
                    titles.put(Found.id(row, "post_id", PostId::new), row.getString("title"));
                });
        return titles;
    }
}

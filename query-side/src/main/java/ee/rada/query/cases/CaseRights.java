package ee.rada.query.cases;

import ee.rada.kernel.CaseField;
import ee.rada.kernel.Region;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Found;
import ee.rada.query.Ground;
import ee.rada.query.Reader;
import ee.rada.query.Sight;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges what whoever asks may see of a case: by where the case lies now and who is responsible for it now, whatever moment he asks about. So
 * its statements name the schema of the present.
 */
@Component
public final class CaseRights {

    /** How long one who has broken the glass may read. */
    public static final Duration EMERGENCY = Duration.ofHours(24);

    private final JdbcClient jdbc;

    CaseRights(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    private record Now(
            Region region, OfficialId responsible, @Nullable Region transferTo) {}

    /** Nothing where he may not even know of the case, or there is none; else what lets him read what it is about, if anything does. */
    Optional<Seen> of(CaseId id) {
        Reader reader = Reader.ofThisQuestion();
        return jdbc.sql("select region, responsible, transfer_to from view.case_file where case_id = ?")
                .param(id.value())
                .query((row, _) -> {
                    String offered = row.getString("transfer_to");
                    return new Now(
                            Region.of(row.getString("region")),
                            Found.id(row, "responsible", OfficialId::new),
                            offered == null ? null : Region.of(offered));
                })
                .optional()
                .flatMap(now -> seen(reader, id, now));
    }

    /**
     * What somebody sees of a case that he may know of.
     *
     * @param ground what lets him read what it is about; null where he may not
     * @param isOffered whether he decides if his region takes it over; he then reads why it should
     */
    record Seen(@Nullable Ground ground, boolean isOffered) {}

    private Optional<Seen> seen(Reader reader, CaseId id, Now now) {
        boolean here = reader.sees(CaseField.FRAME).reaches(now.region);
        boolean offered = now.transferTo != null && reader.isOffered().reaches(now.transferTo);
        return here || offered
                ? Optional.of(new Seen(here ? ground(reader, id, now) : null, offered))
                : Optional.empty();
    }

    private @Nullable Ground ground(Reader reader, CaseId id, Now now) {
        OfficialId standsFor = reader.onBehalfOf() == null ? reader.official() : reader.onBehalfOf();
        boolean responsible = now.responsible.equals(standsFor)
                && reader.seesIfResponsible(CaseField.CONTENT).reaches(now.region);
        if (responsible) {
            return reader.onBehalfOf() == null ? Ground.RESPONSIBLE : Ground.SUBSTITUTE;
        }
        if (reader.sees(CaseField.CONTENT).reaches(now.region)) {
            return Ground.HEAD;
        }
        Sight inEmergency = reader.seesInEmergency(CaseField.CONTENT);
        return inEmergency.reaches(now.region) && hasBrokenTheGlass(reader, id) ? Ground.EMERGENCY : null;
    }

    private boolean hasBrokenTheGlass(Reader reader, CaseId id) {
        return reader.official() != null
                && jdbc.sql("""
                                select exists (select from view.emergency_access
                                                where case_id = ? and official_id = ? and used_at > ? and used_at <= ?)""")
                        .params(
                                id.value(),
                                reader.official().value(),
                                reader.at().minus(EMERGENCY).atOffset(ZoneOffset.UTC),
                                reader.at().atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single();
    }
}

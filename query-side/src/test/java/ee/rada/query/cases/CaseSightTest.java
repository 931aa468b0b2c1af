package ee.rada.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.cases.CaseEvent;
import ee.rada.kernel.cases.CaseEvent.CaseAssessed;
import ee.rada.kernel.cases.CaseEvent.CaseOpened;
import ee.rada.kernel.cases.CaseEvent.CaseTransferRequested;
import ee.rada.kernel.cases.CaseEvent.CaseTransferred;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.Need;
import ee.rada.kernel.cases.RiskLevel;
import ee.rada.kernel.cases.RiskTool;
import ee.rada.kernel.cases.SessionId;
import ee.rada.kernel.cases.TransferId;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.emergencies.EmergencyEvent.EmergencyAccessUsed;
import ee.rada.kernel.emergencies.EmergencyId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.substitutions.Duty;
import ee.rada.query.AsOf;
import ee.rada.query.Content;
import ee.rada.query.Ground;
import ee.rada.query.Reader;
import ee.rada.query._axon.Known;
import ee.rada.query.emergencies.FindEmergencies;
import ee.rada.query.history.FindSteps;
import ee.rada.query.history.GetHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who sees what of a case, cell by cell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseSightTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final OfficialId MARI = new OfficialId(new UUID(0, 1));
    private static final OfficialId SOMEBODY = new OfficialId(new UUID(0, 2));
    private static final CaseId CASE = CaseId.random();
    private static final CaseId MOVED = CaseId.random();
    private static final CaseId OFFERED = CaseId.random();
    private static final ClientRef CLIENT = ClientRef.random();
    private static final TransferId TRANSFER = TransferId.random();

    private final Known known = Known.started();

    @BeforeAll
    void live() {
        known.append(MARI, DAY, opened(CASE, CLIENT), assessed(), session());
        known.append(MARI, DAY, opened(MOVED, ClientRef.random()));
        var moving = transfer(MOVED, TRANSFER);
        known.append(MARI, DAY, moving);
        known.append(
                SOMEBODY,
                DAY,
                new CaseTransferred(
                        MOVED, moving.clientRef(), TRANSFER, Region.of("LOUNA"), Region.of("IDA"), SOMEBODY, null));
        known.append(MARI, DAY, opened(OFFERED, ClientRef.random()));
        known.append(MARI, DAY, transfer(OFFERED, TransferId.random()));
        known.settle();
    }

    @AfterAll
    void close() {
        known.close();
    }

    private static CaseOpened opened(CaseId id, ClientRef client) {
        return SampleCase.opened(id, client, MARI, DAY);
    }

    private static CaseEvent assessed() {
        return new CaseAssessed(CASE, CLIENT, List.of(Need.SHELTER), RiskTool.DASH, 14, RiskLevel.HIGH, DAY);
    }

    private static CaseEvent session() {
        return SampleCase.session(CASE, CLIENT, SessionId.random(), MARI, DAY);
    }

    private static CaseTransferRequested transfer(CaseId id, TransferId transfer) {
        var client = ClientRef.random();
        return new CaseTransferRequested(
                id, client, transfer, Region.of("LOUNA"), Region.of("IDA"), SampleCase.sealed(client));
    }

    private static Reader reader(OfficialId who, Role role, Region region) {
        return new Reader(who, null, List.of(new Reader.Seat(role, region)), List.of(), NOW.plusSeconds(60));
    }

    private static Reader inPlaceOfMari(List<Duty> scope) {
        var seat = new Reader.Seat(Role.WORKER, Region.of("LOUNA"));
        return new Reader(SOMEBODY, MARI, List.of(seat), scope, NOW.plusSeconds(60));
    }

    private GetCase.Answer of(Reader reader, CaseId id) {
        return known.ask(reader, new GetCase(id, DAY), GetCase.Answer.class);
    }

    private @Nullable Ground ground(Reader reader) {
        var answer = of(reader, CASE);
        assertThat(answer.content()).isEqualTo(answer.disclosure() == null ? Content.State.SEALED : Content.State.OPEN);
        return answer.disclosure() == null ? null : answer.disclosure().ground();
    }

    private void assertUnknown(Reader reader, CaseId id) {
        assertThatThrownBy(() -> of(reader, id))
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.NOT_FOUND));
        assertThat(known.ask(reader, new GetHistory(id.value(), 0, 50), GetHistory.Answer.class))
                .satisfies(history -> assertThat(history.entries()).isEmpty())
                .satisfies(history -> assertThat(history.count()).isZero());
        assertThat(known.ask(reader, new FindSteps(id.value(), 0, 50), FindSteps.Answer.class)
                        .items())
                .isEmpty();
        assertThat(ids(reader)).doesNotContain(id);
        assertThat(known.ask(reader, new FindEmergencies(id, false, true, null, 50), FindEmergencies.Answer.class)
                        .items())
                .isEmpty();
    }

    private List<CaseId> ids(Reader reader) {
        return known.ask(reader, all(null, 500), FindCases.Answer.class).items().stream()
                .map(FindCases.Item::caseId)
                .toList();
    }

    private static FindCases all(@Nullable String after, int limit) {
        return new FindCases(null, null, null, null, false, false, false, null, FindCases.Order.DUE, DAY, after, limit);
    }

    @Test
    void nobody_sees_nothing() {
        assertUnknown(Reader.NOBODY, CASE);
        assertThat(known.ask(new FindCaseload(null, DAY), FindCaseload.Answer.class)
                        .items())
                .isEmpty();
    }

    @Test
    void whoever_is_responsible_heads_the_region_or_substitutes_reads_what_it_is_about() {
        assertThat(ground(reader(MARI, Role.WORKER, Region.of("LOUNA")))).isEqualTo(Ground.RESPONSIBLE);
        assertThat(ground(reader(SOMEBODY, Role.REGION_HEAD, Region.of("LOUNA"))))
                .isEqualTo(Ground.HEAD);
        assertThat(ground(inPlaceOfMari(List.of()))).isEqualTo(Ground.SUBSTITUTE);
        assertThat(ground(inPlaceOfMari(List.of(Duty.REPORTING)))).isEqualTo(Ground.SUBSTITUTE);
    }

    @Test
    void others_of_the_region_and_those_above_see_the_frame_alone() {
        for (Reader reader : List.of(
                reader(SOMEBODY, Role.WORKER, Region.of("LOUNA")),
                reader(SOMEBODY, Role.COUNSELLOR, Region.of("LOUNA")),
                reader(SOMEBODY, Role.SERVICE_HEAD, Region.ALL),
                reader(SOMEBODY, Role.AUDITOR, Region.ALL),
                reader(SOMEBODY, Role.DPO, Region.ALL))) {
            assertThat(ground(reader)).isNull();
            var answer = of(reader, CASE);
            assertThat(answer.danger().highRiskSince()).isEqualTo(DAY);
            assertThat(answer.danger().needs()).isNull();
            assertThat(answer.danger().score()).isNull();
            assertThat(answer.sessions().getFirst().note()).isEqualTo(new Content(Content.State.SEALED, null));
            assertThat(answer.sessions().getFirst().durationMin()).isEqualTo(45);
        }
    }

    @Test
    void to_everybody_else_there_is_no_case() {
        assertUnknown(reader(SOMEBODY, Role.WORKER, Region.of("POHJA")), CASE);
        assertUnknown(reader(SOMEBODY, Role.REGION_HEAD, Region.of("IDA")), CASE);
        assertUnknown(reader(SOMEBODY, Role.REMOTE_HEAD, Region.REMOTE), CASE);
        assertUnknown(reader(MARI, Role.WORKER, Region.of("POHJA")), CASE);
        assertUnknown(inPlaceOfMari(List.of(Duty.PLAN_CHANGES)), CASE);
        for (Role role :
                List.of(Role.UNIT_HEAD, Role.FINANCE, Role.RECORDS, Role.ADMINISTRATOR, Role.DIRECTOR_GENERAL)) {
            assertUnknown(reader(SOMEBODY, role, Region.ALL), CASE);
        }
    }

    @Test
    void a_case_that_was_handed_over_is_the_new_region_s_and_was_so_at_every_earlier_moment() {
        Reader south = reader(MARI, Role.WORKER, Region.of("LOUNA"));
        assertUnknown(south, MOVED);
        assertThat(of(reader(SOMEBODY, Role.WORKER, Region.of("IDA")), MOVED).region())
                .isEqualTo(Region.of("IDA"));

        var then = new AsOf(4, null, Duration.ofSeconds(60));
        assertThatThrownBy(() -> known.ask(south, new GetCase(MOVED, DAY), GetCase.Answer.class, then))
                .hasRootCauseInstanceOf(Refusal.class);
        var before = known.ask(
                reader(SOMEBODY, Role.WORKER, Region.of("IDA")), new GetCase(MOVED, DAY), GetCase.Answer.class, then);
        assertThat(before.region()).isEqualTo(Region.of("LOUNA"));
    }

    @Test
    void the_head_who_is_asked_to_take_a_case_over_reads_why_and_nothing_else_of_it() {
        Reader head = reader(SOMEBODY, Role.REGION_HEAD, Region.of("IDA"));
        var answer = of(head, OFFERED);

        assertThat(answer.content()).isEqualTo(Content.State.SEALED);
        assertThat(answer.transfers().getFirst().reason())
                .isNotNull()
                .satisfies(reason -> assertThat(reason.state()).isEqualTo(Content.State.OPEN));
        assertThat(answer.consents().getFirst().evidence()).isEqualTo(new Content(Content.State.SEALED, null));
        assertUnknown(reader(SOMEBODY, Role.WORKER, Region.of("IDA")), OFFERED);
        assertUnknown(reader(SOMEBODY, Role.REGION_HEAD, Region.of("POHJA")), OFFERED);
    }

    @Test
    void the_broken_glass_is_open_for_a_day_and_for_him_who_broke_it() {
        var reader = reader(SOMEBODY, Role.COUNSELLOR, Region.of("LOUNA"));
        var id = EmergencyId.random();
        known.learn(SOMEBODY, DAY, new EmergencyAccessUsed(id, CASE, CLIENT, SampleCase.sealed(CLIENT)));
        Instant used = known.ask(reader, new FindEmergencies(CASE, false, false, null, 5), FindEmergencies.Answer.class)
                .items()
                .getFirst()
                .at();

        assertThat(ground(at(reader, used.plusSeconds(1)))).isEqualTo(Ground.EMERGENCY);
        assertThat(ground(at(reader, used.plus(CaseRights.EMERGENCY).minusSeconds(1))))
                .isEqualTo(Ground.EMERGENCY);
        assertThat(ground(at(reader, used.plus(CaseRights.EMERGENCY)))).isNull();
        assertThat(ground(at(reader(OfficialId.random(), Role.COUNSELLOR, Region.of("LOUNA")), used.plusSeconds(1))))
                .isNull();
    }

    private static Reader at(Reader reader, Instant moment) {
        return new Reader(reader.official(), reader.onBehalfOf(), reader.seats(), reader.scope(), moment);
    }

    @Test
    void the_history_tells_no_needs_and_no_score() {
        Reader reader = reader(MARI, Role.WORKER, Region.of("LOUNA"));
        var history = known.ask(reader, new GetHistory(CASE.value(), 0, 50), GetHistory.Answer.class);

        assertThat(history.entries()).anyMatch(entry -> entry.type().equals("CaseAssessed"));
        assertThat(history.entries().toString()).doesNotContain("SHELTER").doesNotContain("score");
    }

    @Test
    void pages_of_the_list_follow_each_other_without_a_hole() {
        Reader reader = reader(SOMEBODY, Role.DPO, Region.ALL);
        for (FindCases.Order order : FindCases.Order.values()) {
            var all = new ArrayList<CaseId>();
            String after = null;
            do {
                var query = new FindCases(null, null, null, null, false, false, false, null, order, DAY, after, 1);
                var page = known.ask(reader, query, FindCases.Answer.class);
                page.items().forEach(item -> all.add(item.caseId()));
                after = page.next();
            } while (after != null);
            assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids(reader));
        }
    }

    @Test
    void a_case_is_counted_for_whoever_carries_it() {
        var load = known.ask(
                reader(SOMEBODY, Role.REGION_HEAD, Region.of("LOUNA")),
                new FindCaseload(null, DAY),
                FindCaseload.Answer.class);

        assertThat(load.items()).singleElement().satisfies(item -> {
            assertThat(item.responsible()).isEqualTo(MARI);
            assertThat(item.open()).isEqualTo(2);
            assertThat(item.highRisk()).isEqualTo(1);
            assertThat(item.waiting()).isEqualTo(1);
        });
    }

    @Test
    void human_numbers_of_cases_have_six_digits() {
        assertThat(of(reader(MARI, Role.WORKER, Region.of("LOUNA")), CASE).number())
                .matches("JU-\\d{4}-000001");
    }
}

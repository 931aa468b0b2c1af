package ee.rada.query.cases;

import ee.rada.kernel.Region;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.cases.CaseEvent;
import ee.rada.kernel.cases.CaseEvent.CaseActionPlanAgreed;
import ee.rada.kernel.cases.CaseEvent.CaseAssessed;
import ee.rada.kernel.cases.CaseEvent.CaseOpened;
import ee.rada.kernel.cases.CaseEvent.SessionCorrected;
import ee.rada.kernel.cases.CaseEvent.SessionRecorded;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.CaseSource;
import ee.rada.kernel.cases.Need;
import ee.rada.kernel.cases.RiskLevel;
import ee.rada.kernel.cases.RiskTool;
import ee.rada.kernel.cases.SealedConsent;
import ee.rada.kernel.cases.SealedStep;
import ee.rada.kernel.cases.SessionChannel;
import ee.rada.kernel.cases.SessionId;
import ee.rada.kernel.cases.StepId;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.posts.OfficialId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A case with something of each figure, for tests: assessed high, planned, two sessions, of which one was put right. */
public final class SampleCase {

    private SampleCase() {}

    public static List<CaseEvent> events(CaseId id, ClientRef client, OfficialId official, LocalDate openedOn) {
        var first = SessionId.random();
        var second = SessionId.random();
        var step = new SealedStep(StepId.random(), sealed(client), sealed(client), openedOn.plusDays(20));
        return List.of(
                opened(id, client, official, openedOn),
                new CaseAssessed(id, client, List.of(Need.SHELTER), RiskTool.DASH, 14, RiskLevel.HIGH, openedOn),
                new CaseActionPlanAgreed(id, client, List.of(step)),
                session(id, client, first, official, openedOn.plusDays(3)),
                session(id, client, second, official, openedOn.plusDays(9)),
                new SessionCorrected(
                        id,
                        client,
                        first,
                        openedOn.plusDays(4).atStartOfDay().toInstant(ZoneOffset.UTC),
                        SessionChannel.CHAT,
                        30,
                        official,
                        null,
                        sealed(client)));
    }

    public static CaseOpened opened(CaseId id, ClientRef client, OfficialId official, LocalDate openedOn) {
        var at = openedOn.atStartOfDay().toInstant(ZoneOffset.UTC);
        var consent = new SealedConsent(at, sealed(client));
        return new CaseOpened(
                id, client, null, CaseSource.SELF, consent, null, Region.of("LOUNA"), official, openedOn, null);
    }

    static SessionRecorded session(CaseId id, ClientRef client, SessionId session, OfficialId official, LocalDate on) {
        var at = on.atStartOfDay().toInstant(ZoneOffset.UTC);
        return new SessionRecorded(id, client, session, at, SessionChannel.PHONE, 45, official, sealed(client));
    }

    static SealedText sealed(ClientRef client) {
        return new SealedText(client.value(), "c2VhbGVk");
    }
}

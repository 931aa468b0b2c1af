package ee.rada.web.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.kernel.Command;
import ee.rada.kernel.Region;
import ee.rada.kernel.Tallinn;
import ee.rada.kernel.cases.CaseCommand.AgreeActionPlan;
import ee.rada.kernel.cases.CaseCommand.AgreeSafetyPlan;
import ee.rada.kernel.cases.CaseCommand.CompleteStep;
import ee.rada.kernel.cases.CaseCommand.MakeReferral;
import ee.rada.kernel.cases.CaseCommand.OpenCase;
import ee.rada.kernel.cases.CaseCommand.RecordAssessment;
import ee.rada.kernel.cases.CaseCommand.RecordConsent;
import ee.rada.kernel.cases.CaseCommand.RecordReferralAnswer;
import ee.rada.kernel.cases.CaseCommand.RecordSession;
import ee.rada.kernel.cases.CaseCommand.RequestClosure;
import ee.rada.kernel.cases.CaseCommand.RequestTransfer;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.CaseSource;
import ee.rada.kernel.cases.ClosureReason;
import ee.rada.kernel.cases.ConsentDecision;
import ee.rada.kernel.cases.ConsentId;
import ee.rada.kernel.cases.ConsentKind;
import ee.rada.kernel.cases.GivenConsent;
import ee.rada.kernel.cases.Need;
import ee.rada.kernel.cases.PlanStep;
import ee.rada.kernel.cases.ReferralAnswer;
import ee.rada.kernel.cases.ReferralId;
import ee.rada.kernel.cases.RiskLevel;
import ee.rada.kernel.cases.RiskTool;
import ee.rada.kernel.cases.SessionChannel;
import ee.rada.kernel.cases.SessionId;
import ee.rada.kernel.cases.SharedData;
import ee.rada.kernel.cases.StepId;
import ee.rada.kernel.cases.TransferId;
import ee.rada.kernel.clients.ClientRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Cases of the invented year, in the north, in the south and of the remote team. Nobody in them exists, and nothing in them happened. */
final class InventedCases {

    private static final String NORTH = "tootaja";
    private static final String REMOTE = "noustaja";
    private static final String SOUTH = "louna";
    private static final UUID SHELTER = id("partner/varjupaik");

    private final LocalDate today;
    private final List<Step> steps;

    InventedCases(LocalDate today, List<Step> steps) {
        this.today = today;
        this.steps = steps;
    }

    void add() {
        inDanger();
        withoutSafetyPlan();
        toBeClosed();
        toBeHandedOver();
        closed();
    }

    private void inDanger() {
        CaseId id = open("varjupaik", 60, NORTH, Region.of("POHJA"), CaseSource.POLICE);
        step(59, NORTH, assess(id, 59, RiskLevel.HIGH, 17, Need.SAFETY, Need.SHELTER, Need.LEGAL));
        step(
                58,
                NORTH,
                new AgreeSafetyPlan(
                        id,
                        "Ohu korral helistab 112 ja läheb naabri juurde; dokumendid ja võtmed on kotis ukse kõrval.",
                        today.plusDays(5)));
        step(
                57,
                NORTH,
                new AgreeActionPlan(
                        id,
                        List.of(
                                plan("varjupaik/1", "Koht varjupaigas", "klient ja töötaja", today.minusDays(40)),
                                plan("varjupaik/2", "Lähenemiskeelu avaldus", "jurist", today.plusDays(12)))));
        step(
                56,
                NORTH,
                new RecordConsent(
                        id,
                        new ConsentId(id("consent/varjupaik")),
                        ConsentKind.SHARE,
                        SHELTER,
                        "Naiste tugikeskus Näidis",
                        ConsentDecision.GIVEN,
                        at(56, 10),
                        "Andis suuliselt kohtumisel, kirja pandud tema juuresolekul."));
        step(
                55,
                NORTH,
                new MakeReferral(
                        id,
                        new ReferralId(id("referral/varjupaik")),
                        SHELTER,
                        "Naiste tugikeskus Näidis",
                        "Varjupaigakoht",
                        List.of(SharedData.NAME, SharedData.SITUATION),
                        at(55, 11),
                        null));
        step(
                53,
                NORTH,
                new RecordReferralAnswer(id, new ReferralId(id("referral/varjupaik")), ReferralAnswer.ACCEPTED, null));
        step(41, NORTH, new CompleteStep(id, new StepId(id("varjupaik/1")), today.minusDays(41)));
        for (int ago = 54; ago > 0; ago -= 13) {
            step(ago, NORTH, session(id, ago, SessionChannel.IN_PERSON, 60, "Arutasime olukorda ja järgmisi samme."));
        }
    }

    private void withoutSafetyPlan() {
        CaseId id = open("oht", 6, NORTH, Region.of("POHJA"), CaseSource.SELF);
        step(5, NORTH, assess(id, 5, RiskLevel.HIGH, 14, Need.SAFETY, Need.PSYCHOLOGICAL));
    }

    private void toBeClosed() {
        CaseId id = open("lopetamine", 120, NORTH, Region.of("POHJA"), CaseSource.KOV);
        step(118, NORTH, assess(id, 118, RiskLevel.STANDARD, 4, Need.ECONOMIC, Need.CHILDREN));
        step(
                112,
                NORTH,
                new AgreeActionPlan(
                        id, List.of(plan("lopetamine/1", "Toetuse taotlus", "klient", today.minusDays(90)))));
        step(110, NORTH, session(id, 110, SessionChannel.PHONE, 30, "Toetuse taotlemine sai selgeks."));
        step(80, NORTH, session(id, 80, SessionChannel.HOME_VISIT, 90, "Toimetulek on paranenud."));
        step(
                3,
                NORTH,
                new RequestClosure(id, ClosureReason.GOALS_MET, "Eesmärgid on täidetud, klient tuleb ise toime."));
    }

    private void toBeHandedOver() {
        CaseId id = open("kolimine", 45, REMOTE, Region.REMOTE, CaseSource.SELF);
        step(44, REMOTE, assess(id, 44, RiskLevel.MEDIUM, 9, Need.PSYCHOLOGICAL));
        step(40, REMOTE, session(id, 40, SessionChannel.CHAT, 45, "Esimene vestlus, leppisime kokku jätkamises."));
        step(26, REMOTE, session(id, 26, SessionChannel.VIDEO, 50, "Magab paremini, soovib silmast silma kohtuda."));
        step(
                2,
                REMOTE,
                new RequestTransfer(
                        id,
                        new TransferId(id("transfer/kolimine")),
                        Region.of("POHJA"),
                        "Klient kolis Tallinna ja soovib kohtuda silmast silma."));
    }

    private void closed() {
        CaseId id = open("louna", 150, SOUTH, Region.of("LOUNA"), CaseSource.HEALTH);
        step(149, SOUTH, assess(id, 149, RiskLevel.MEDIUM, 8, Need.HEALTH));
        step(140, SOUTH, session(id, 140, SessionChannel.IN_PERSON, 75, "Läks koos arsti juurde."));
    }

    private CaseId open(String name, int ago, String who, Region region, CaseSource source) {
        CaseId id = new CaseId(id("case/" + name));
        step(
                ago,
                who,
                new OpenCase(
                        id,
                        null,
                        new ClientRef(id("client/" + name)),
                        source,
                        new GivenConsent(true, at(ago, 9), "Andis suuliselt, kirja pandud kohtumisel."),
                        null,
                        region,
                        null,
                        today.minusDays(ago),
                        null));
        return id;
    }

    private RecordAssessment assess(CaseId id, int ago, RiskLevel level, int score, Need... needs) {
        return new RecordAssessment(id, List.of(needs), RiskTool.DASH, score, level, today.minusDays(ago));
    }

    private RecordSession session(CaseId id, int ago, SessionChannel channel, int minutes, String note) {
        return new RecordSession(
                id, new SessionId(id("session/" + id + "/" + ago)), at(ago, 12), channel, minutes, null, note);
    }

    private static PlanStep plan(String name, String goal, String who, LocalDate due) {
        return new PlanStep(new StepId(id(name)), goal, who, due);
    }

    private Instant at(int ago, int hour) {
        return today.minusDays(ago).atTime(hour, 0).atZone(Tallinn.ZONE).toInstant();
    }

    private void step(int ago, String username, Command command) {
        steps.add(new Step(today.minusDays(ago), username, command));
    }

    private static UUID id(String of) {
        return UUID.nameUUIDFromBytes(("rada/invented/" + of).getBytes(UTF_8));
    }
}

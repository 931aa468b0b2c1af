package ee.rada.query.cases;

import ee.rada.kernel.SealedText;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.cases.CaseEvent;
import ee.rada.kernel.cases.CaseFields;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.ConsentKind;
import ee.rada.kernel.cases.SealedBasis;
import ee.rada.kernel.cases.SealedConsent;
import ee.rada.kernel.cases.TransferStatus;
import ee.rada.query.Content;
import ee.rada.query.Cursor;
import ee.rada.query.Disclosure;
import ee.rada.query.Found;
import ee.rada.query.Ground;
import ee.rada.query._axon.StoredRows;
import ee.rada.query.cases.CaseRow.Step;
import ee.rada.query.cases.GetCase.Deadline;
import ee.rada.query.cases.GetCase.DeadlineKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One case: how it stands, and what happened in it. */
@Component
class CaseFile {

    private final JdbcClient jdbc;
    private final StoredRows rows;
    private final CaseRights rights;

    CaseFile(DataSource dataSource, StoredRows rows, CaseRights rights) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
        this.rights = rights;
    }

    @QueryHandler
    GetCase.Answer answer(GetCase query) {
        var seen = rights.of(query.caseId()).orElseThrow(Found.nothing());
        CaseRow row = require(query.caseId());
        Texts texts = new Texts(row.caseId(), state(row, seen));
        return new GetCase.Answer(
                row.caseId(),
                row.number(),
                row.clientRef(),
                row.region(),
                row.responsible(),
                row.status(),
                row.statusSince(),
                row.openedOn(),
                row.opening().source(),
                row.opening().fromContactId(),
                texts.state,
                disclosure(row, seen, texts.state, danger(row, texts)),
                deadlines(row),
                danger(row, texts),
                consents(row, texts),
                row.work().steps().stream().map(step -> step(step, texts)).toList(),
                referrals(row, texts),
                sessions(row, texts),
                row.work().sessions(),
                row.work().minutes(),
                Waiting.days(
                        waitingSince(row.caseId()),
                        row.work().firstSessionOn(),
                        row.ending().closedOn(),
                        query.today()),
                transfers(row, texts, seen.isOffered()),
                ending(row, texts),
                texts.of(row.opening().duplicateReason(), CaseFields.DUPLICATE_REASON),
                row.version(),
                rows.position());
    }

    /** What a text is to whoever asked. */
    private record Texts(CaseId id, Content.State state) {

        @Nullable
        Content of(@Nullable SealedText sealed, String field) {
            return Content.of(sealed, place(id), field, state);
        }

        boolean open() {
            return state == Content.State.OPEN;
        }

        Texts opened() {
            return new Texts(id, state == Content.State.ERASED ? state : Content.State.OPEN);
        }
    }

    private static StreamId place(CaseId id) {
        return CaseEvent.stream(id);
    }

    private CaseRow require(CaseId id) {
        return rows.one(CaseRow.class, "where case_id = ?", id.value()).orElseThrow(Found.nothing());
    }

    private Content.State state(CaseRow row, CaseRights.Seen seen) {
        if (isErased(row)) {
            return Content.State.ERASED;
        }
        return seen.ground() == null ? Content.State.SEALED : Content.State.OPEN;
    }

    /** As it is now: what was erased has not been there at any earlier moment. */
    private boolean isErased(CaseRow row) {
        return jdbc.sql("select exists (select from store.subject_key where subject = ? and erased_at is not null)")
                .param(row.clientRef().value())
                .query(Boolean.class)
                .single();
    }

    /** What is told of the client without being sealed; the sealed values are found by themselves. */
    private static @Nullable Disclosure disclosure(
            CaseRow row, CaseRights.Seen seen, Content.State state, GetCase.Danger danger) {
        if (seen.isOffered() && seen.ground() == null && state != Content.State.ERASED) {
            return new Disclosure(row.clientRef().value(), Ground.HEAD, List.of());
        }
        if (seen.ground() == null || state != Content.State.OPEN) {
            return null;
        }
        var fields = new ArrayList<String>();
        if (danger.needs() != null) {
            fields.add("needs");
        }
        if (danger.score() != null) {
            fields.add("score");
        }
        if (row.work().openReferrals() > 0) {
            fields.add("dataShared");
        }
        return new Disclosure(row.clientRef().value(), seen.ground(), List.copyOf(fields));
    }

    private LocalDate waitingSince(CaseId id) {
        return jdbc.sql("select waiting_since from case_waiting where case_id = ?")
                .param(id.value())
                .query(LocalDate.class)
                .single();
    }

    private static List<Deadline> deadlines(CaseRow row) {
        var due = new ArrayList<Deadline>();
        if (row.ending().closedOn() != null) {
            return List.of();
        }
        if (row.danger().safetyPlanDue() != null) {
            due.add(new Deadline(DeadlineKind.SAFETY_PLAN, row.danger().safetyPlanDue(), null));
        }
        if (row.danger().reviewOn() != null) {
            due.add(new Deadline(DeadlineKind.SAFETY_REVIEW, row.danger().reviewOn(), null));
        }
        row.work().steps().stream()
                .filter(step -> step.completedOn() == null)
                .forEach(step -> due.add(new Deadline(DeadlineKind.STEP, step.due(), step.id())));
        due.sort(Comparator.comparing(Deadline::due));
        return due;
    }

    private static GetCase.Danger danger(CaseRow row, Texts texts) {
        CaseRow.Danger danger = row.danger();
        return new GetCase.Danger(
                danger.riskLevel(),
                danger.highRiskSince(),
                texts.of(danger.highRiskBasis(), CaseFields.HIGH_RISK_BASIS),
                danger.assessedOn(),
                texts.open() ? danger.needs() : null,
                texts.open() ? danger.riskTool() : null,
                texts.open() ? danger.score() : null,
                texts.of(danger.safetyPlan(), CaseFields.SAFETY_PLAN),
                danger.safetyPlanOn(),
                danger.reviewOn(),
                danger.safetyPlanDue());
    }

    /** What the case was opened with first; what was taken back later says since when. */
    private List<GetCase.Consent> consents(CaseRow row, Texts texts) {
        var said = rows.find(
                ConsentRow.class,
                "where case_id = ? order by position limit ?",
                row.caseId().value(),
                Cursor.MOST);
        var all = new ArrayList<GetCase.Consent>();
        SealedConsent consent = row.opening().consent();
        if (consent != null) {
            all.add(new GetCase.Consent(
                    null,
                    ConsentKind.SERVICE,
                    null,
                    null,
                    null,
                    consent.at(),
                    takenBack(said, ConsentKind.SERVICE, null, row.position()),
                    texts.of(consent.how(), CaseFields.CONSENT_FOR_SERVICE)));
        }
        SealedBasis basis = row.opening().legalBasis();
        if (basis != null) {
            all.add(new GetCase.Consent(
                    null,
                    ConsentKind.SERVICE,
                    basis.kind(),
                    null,
                    null,
                    null,
                    null,
                    texts.of(basis.text(), CaseFields.LEGAL_BASIS)));
        }
        said.forEach(one -> all.add(new GetCase.Consent(
                one.consentId(),
                one.kind(),
                null,
                one.partnerId(),
                one.partnerName(),
                one.givenAt(),
                one.givenAt() == null
                        ? one.withdrawnAt()
                        : takenBack(said, one.kind(), one.partnerId(), one.position()),
                texts.of(one.evidence(), CaseFields.evidence(one.consentId())))));
        return all;
    }

    private static @Nullable Instant takenBack(
            List<ConsentRow> said, ConsentKind kind, @Nullable UUID partner, long since) {
        return said.stream()
                .filter(later -> later.position() > since && later.takesBack(kind, partner))
                .map(ConsentRow::withdrawnAt)
                .findFirst()
                .orElse(null);
    }

    private static GetCase.Step step(Step step, Texts texts) {
        return new GetCase.Step(
                step.id(),
                step.due(),
                step.completedOn(),
                texts.of(step.goal(), CaseFields.goal(step.id())),
                texts.of(step.who(), CaseFields.who(step.id())));
    }

    private List<GetCase.Referral> referrals(CaseRow row, Texts texts) {
        return rows
                .find(
                        ReferralRow.class,
                        "where case_id = ? order by position desc limit ?",
                        row.caseId().value(),
                        Cursor.MOST)
                .stream()
                .map(one -> new GetCase.Referral(
                        one.referralId(),
                        one.partnerId(),
                        one.partnerName(),
                        one.service(),
                        one.at(),
                        one.status(),
                        one.since(),
                        texts.open() ? one.dataShared() : null,
                        one.legalBasis() == null ? null : one.legalBasis().kind(),
                        texts.of(
                                one.legalBasis() == null
                                        ? null
                                        : one.legalBasis().text(),
                                CaseFields.legalBasis(one.referralId())),
                        texts.of(one.answer(), CaseFields.answer(one.referralId())),
                        one.cause(),
                        texts.of(one.revocation(), CaseFields.revocation(one.referralId()))))
                .toList();
    }

    private List<GetCase.Session> sessions(CaseRow row, Texts texts) {
        return rows
                .find(
                        SessionRow.class,
                        "where case_id = ? order by at desc, position desc limit ?",
                        row.caseId().value(),
                        Cursor.MOST)
                .stream()
                .map(one -> new GetCase.Session(
                        one.sessionId(),
                        one.at(),
                        one.channel(),
                        one.durationMin(),
                        one.officialId(),
                        one.corrected(),
                        texts.of(one.note(), CaseFields.note(one.sessionId()))))
                .toList();
    }

    /** Why it should be taken over, whoever decides that reads, too. */
    private List<GetCase.Transfer> transfers(CaseRow row, Texts texts, boolean offered) {
        return rows
                .find(
                        TransferRow.class,
                        "where case_id = ? order by position desc limit ?",
                        row.caseId().value(),
                        Cursor.MOST)
                .stream()
                .map(one -> new GetCase.Transfer(
                        one.transferId(),
                        one.fromRegion(),
                        one.toRegion(),
                        one.status(),
                        one.askedBy(),
                        one.askedAt(),
                        one.decidedBy(),
                        one.decidedAt(),
                        (offered && one.status() == TransferStatus.REQUESTED ? texts.opened() : texts)
                                .of(one.reason(), CaseFields.request(one.transferId())),
                        texts.of(one.refusal(), CaseFields.refusal(one.transferId()))))
                .toList();
    }

    private static GetCase.Ending ending(CaseRow row, Texts texts) {
        CaseRow.Ending ending = row.ending();
        return new GetCase.Ending(
                ending.closureReason(),
                ending.closureAskedBy(),
                ending.closureAskedAt(),
                ending.closedOn(),
                texts.of(ending.closureSummary(), CaseFields.CLOSURE_SUMMARY),
                texts.of(ending.closureReturn(), CaseFields.CLOSURE_RETURN),
                texts.of(ending.reopening(), CaseFields.REOPENING));
    }

    @QueryHandler
    FindCaseTimeline.Answer answer(FindCaseTimeline query) {
        var seen = rights.of(query.caseId()).orElseThrow(Found.nothing());
        CaseRow row = require(query.caseId());
        Texts texts = new Texts(row.caseId(), state(row, seen));
        int limit = Cursor.limit(query.limit());
        String zoom = switch (query.zoom()) {
            case STORY -> " and in_story";
            case DECISIONS -> " and decides";
            case EVERYTHING -> "";
        };
        List<CaseStepRow> found = rows.find(
                CaseStepRow.class,
                "where case_id = ? and position < ?" + zoom + " order by position desc limit ?",
                query.caseId().value(),
                query.before() == null ? Long.MAX_VALUE : query.before(),
                limit + 1);
        boolean more = found.size() > limit;
        List<CaseStepRow> page = more ? found.subList(0, limit) : found;
        boolean opens = texts.open() && page.stream().anyMatch(step -> step.text() != null);
        return new FindCaseTimeline.Answer(
                page.stream().map(step -> entry(step, texts)).toList(),
                more ? Cursor.of(page.getLast().position()) : null,
                opens && seen.ground() != null
                        ? new Disclosure(row.clientRef().value(), seen.ground(), List.of())
                        : null,
                rows.position());
    }

    private static FindCaseTimeline.Entry entry(CaseStepRow step, Texts texts) {
        return new FindCaseTimeline.Entry(
                step.position(),
                step.type(),
                step.onDay(),
                step.recordedAt(),
                step.actor(),
                step.actingPost(),
                step.onBehalfOf(),
                step.facts(),
                step.field() == null ? null : texts.of(step.text(), step.field()));
    }
}

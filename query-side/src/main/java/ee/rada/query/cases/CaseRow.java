package ee.rada.query.cases;

import ee.rada.kernel.Region;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.WorkingDays;
import ee.rada.kernel.cases.CaseEvent.CaseAssessed;
import ee.rada.kernel.cases.CaseEvent.CaseClosureRequested;
import ee.rada.kernel.cases.CaseEvent.CaseTransferRequested;
import ee.rada.kernel.cases.CaseEvent.HighRiskFlagged;
import ee.rada.kernel.cases.CaseEvent.SafetyPlanAgreed;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.CaseSource;
import ee.rada.kernel.cases.CaseStatus;
import ee.rada.kernel.cases.ClosureReason;
import ee.rada.kernel.cases.Need;
import ee.rada.kernel.cases.RiskLevel;
import ee.rada.kernel.cases.RiskTool;
import ee.rada.kernel.cases.SealedBasis;
import ee.rada.kernel.cases.SealedConsent;
import ee.rada.kernel.cases.SessionId;
import ee.rada.kernel.cases.StepId;
import ee.rada.kernel.cases.TransferId;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.contacts.ContactId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Flat;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A case as it stands. What was written about the client is sealed. */
@Table("case_file")
record CaseRow(
        CaseId caseId,
        long position,
        String number,
        ClientRef clientRef,
        Region region,
        OfficialId responsible,
        CaseStatus status,
        Instant statusSince,
        LocalDate openedOn,
        Instant openedAt,
        Opening opening,
        Danger danger,
        Work work,
        Ending ending,
        long version) {

    /** How it began. */
    @Flat
    record Opening(
            CaseSource source,
            @Nullable ContactId fromContactId,
            @Nullable SealedConsent consent,
            @Nullable SealedBasis legalBasis,
            @Nullable SealedText duplicateReason) {}

    /**
     * What is known of the danger.
     *
     * @param safetyPlanDue by the end of which day there must be a safety plan; null where none must, or there is one
     */
    @Flat
    record Danger(
            @Nullable RiskLevel riskLevel,
            @Nullable LocalDate highRiskSince,
            @Nullable SealedText highRiskBasis,
            @Nullable List<Need> needs,
            @Nullable RiskTool riskTool,
            @Nullable Integer score,
            @Nullable LocalDate assessedOn,
            @Nullable SealedText safetyPlan,
            @Nullable LocalDate safetyPlanOn,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate safetyPlanDue) {

        static final Danger UNKNOWN = new Danger(null, null, null, null, null, null, null, null, null, null, null);

        /** Whoever was at high risk once stays so. */
        Danger assessed(CaseAssessed e) {
            LocalDate since = e.riskLevel() == RiskLevel.HIGH ? earliest(e.assessedOn()) : highRiskSince;
            return new Danger(
                    e.riskLevel(),
                    since,
                    highRiskBasis,
                    e.needs(),
                    e.riskTool(),
                    e.score(),
                    e.assessedOn(),
                    safetyPlan,
                    safetyPlanOn,
                    reviewOn,
                    due(since));
        }

        Danger flagged(HighRiskFlagged e) {
            LocalDate since = earliest(e.flaggedOn());
            return new Danger(
                    riskLevel,
                    since,
                    e.basis(),
                    needs,
                    riskTool,
                    score,
                    assessedOn,
                    safetyPlan,
                    safetyPlanOn,
                    reviewOn,
                    due(since));
        }

        private LocalDate earliest(LocalDate day) {
            return highRiskSince == null || day.isBefore(highRiskSince) ? day : highRiskSince;
        }

        Danger planned(SafetyPlanAgreed e, LocalDate on) {
            return new Danger(
                    riskLevel,
                    highRiskSince,
                    highRiskBasis,
                    needs,
                    riskTool,
                    score,
                    assessedOn,
                    e.plan(),
                    on,
                    e.reviewOn(),
                    null);
        }

        /** R5: one working day from the one on which the danger was seen. */
        private @Nullable LocalDate due(@Nullable LocalDate since) {
            return since == null || safetyPlan != null ? null : WorkingDays.following(since);
        }
    }

    /**
     * What is being done.
     *
     * @param held every session there was
     * @param nextDue the earliest day on which something must be done; null where nothing must
     */
    @Flat
    record Work(
            List<Step> steps,
            List<Held> held,
            @Nullable LocalDate firstSessionOn,
            int sessions,
            int minutes,
            int openReferrals,
            @Nullable TransferId transferId,
            @Nullable Region transferTo,
            @Nullable Instant transferAskedAt,
            @Nullable OfficialId transferAskedBy,
            @Nullable LocalDate nextDue) {

        static final Work NONE = new Work(List.of(), List.of(), null, 0, 0, 0, null, null, null, null, null);

        Work with(List<Step> now) {
            return new Work(
                    now,
                    held,
                    firstSessionOn,
                    sessions,
                    minutes,
                    openReferrals,
                    transferId,
                    transferTo,
                    transferAskedAt,
                    transferAskedBy,
                    nextDue);
        }

        /** A session more, or one put right. */
        Work session(SessionId session, LocalDate on, int durationMin) {
            var all = new ArrayList<>(held);
            all.removeIf(one -> one.id().equals(session));
            all.add(new Held(session, on, durationMin));
            return new Work(
                    steps,
                    List.copyOf(all),
                    all.stream().map(Held::on).min(Comparator.naturalOrder()).orElseThrow(),
                    all.size(),
                    all.stream().mapToInt(Held::minutes).sum(),
                    openReferrals,
                    transferId,
                    transferTo,
                    transferAskedAt,
                    transferAskedBy,
                    nextDue);
        }

        Work referrals(int open) {
            return new Work(
                    steps,
                    held,
                    firstSessionOn,
                    sessions,
                    minutes,
                    open,
                    transferId,
                    transferTo,
                    transferAskedAt,
                    transferAskedBy,
                    nextDue);
        }

        Work transfer(CaseTransferRequested e, Recorded recorded) {
            return new Work(
                    steps,
                    held,
                    firstSessionOn,
                    sessions,
                    minutes,
                    openReferrals,
                    e.transferId(),
                    e.toRegion(),
                    recorded.recordedAt(),
                    recorded.actor(),
                    nextDue);
        }

        Work transferDecided() {
            return new Work(
                    steps, held, firstSessionOn, sessions, minutes, openReferrals, null, null, null, null, nextDue);
        }

        Work due(@Nullable LocalDate next) {
            return new Work(
                    steps,
                    held,
                    firstSessionOn,
                    sessions,
                    minutes,
                    openReferrals,
                    transferId,
                    transferTo,
                    transferAskedAt,
                    transferAskedBy,
                    next);
        }
    }

    /** A session, as far as figures need it. */
    record Held(SessionId id, LocalDate on, int minutes) {}

    /** A step of the action plan. */
    record Step(
            StepId id,
            SealedText goal,
            SealedText who,
            LocalDate due,
            @Nullable LocalDate completedOn) {}

    /** How it ended, or is to end. */
    @Flat
    record Ending(
            @Nullable ClosureReason closureReason,
            @Nullable SealedText closureSummary,
            @Nullable OfficialId closureAskedBy,
            @Nullable Instant closureAskedAt,
            @Nullable SealedText closureReturn,
            @Nullable LocalDate closedOn,
            @Nullable SealedText reopening) {

        static final Ending OPEN = new Ending(null, null, null, null, null, null, null);

        Ending asked(CaseClosureRequested e, Recorded recorded) {
            return new Ending(e.reason(), e.summary(), recorded.actor(), recorded.recordedAt(), null, null, reopening);
        }

        Ending returned(SealedText why) {
            return new Ending(null, closureSummary, null, null, why, null, reopening);
        }

        Ending closed(ClosureReason reason, LocalDate on) {
            return new Ending(reason, closureSummary, null, null, null, on, reopening);
        }

        static Ending reopened(SealedText why) {
            return new Ending(null, null, null, null, null, null, why);
        }
    }

    CaseRow in(CaseStatus next, Instant since) {
        return new CaseRow(
                caseId,
                position,
                number,
                clientRef,
                region,
                responsible,
                next,
                next == status ? statusSince : since,
                openedOn,
                openedAt,
                opening,
                danger,
                work,
                ending,
                version);
    }

    CaseRow heldBy(OfficialId official, Region where) {
        return new CaseRow(
                caseId,
                position,
                number,
                clientRef,
                where,
                official,
                status,
                statusSince,
                openedOn,
                openedAt,
                opening,
                danger,
                work,
                ending,
                version);
    }

    CaseRow with(Danger now) {
        return new CaseRow(
                caseId,
                position,
                number,
                clientRef,
                region,
                responsible,
                status,
                statusSince,
                openedOn,
                openedAt,
                opening,
                now,
                work,
                ending,
                version);
    }

    CaseRow with(Work now) {
        return new CaseRow(
                caseId,
                position,
                number,
                clientRef,
                region,
                responsible,
                status,
                statusSince,
                openedOn,
                openedAt,
                opening,
                danger,
                now,
                ending,
                version);
    }

    CaseRow with(Ending now) {
        return new CaseRow(
                caseId,
                position,
                number,
                clientRef,
                region,
                responsible,
                status,
                statusSince,
                openedOn,
                openedAt,
                opening,
                danger,
                work,
                now,
                version);
    }

    /** The same after one event more, with what is due next. */
    CaseRow at(long later) {
        return new CaseRow(
                caseId,
                position,
                number,
                clientRef,
                region,
                responsible,
                status,
                statusSince,
                openedOn,
                openedAt,
                opening,
                danger,
                work.due(status == CaseStatus.CLOSED ? null : earliest()),
                ending,
                later);
    }

    private @Nullable LocalDate earliest() {
        return Stream.concat(
                        Stream.of(danger.safetyPlanDue(), danger.reviewOn()),
                        work.steps().stream()
                                .filter(step -> step.completedOn() == null)
                                .map(Step::due))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}

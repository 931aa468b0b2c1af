package ee.rada.command.substitutions;

import ee.rada.command.Days;
import ee.rada.kernel.substitutions.SubstitutionEvent;
import ee.rada.kernel.substitutions.SubstitutionEvent.HandbackRecorded;
import ee.rada.kernel.substitutions.SubstitutionEvent.HandoverRecorded;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionArranged;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionCancelled;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionConfirmed;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionEnded;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionExtended;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionShortened;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionStarted;
import ee.rada.kernel.substitutions.SubstitutionStatus;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a substitution.
 *
 * @param terms null before it was arranged
 */
public record SubstitutionState(
        SubstitutionStatus status, @Nullable Terms terms) {

    static final SubstitutionState NONE = new SubstitutionState(SubstitutionStatus.ARRANGED, null);

    private static final Set<SubstitutionStatus> AGREED =
            EnumSet.of(SubstitutionStatus.CONFIRMED, SubstitutionStatus.ACTIVE);
    private static final Set<SubstitutionStatus> FINAL =
            EnumSet.of(SubstitutionStatus.ENDED, SubstitutionStatus.CANCELLED);

    SubstitutionState evolve(SubstitutionEvent event) {
        return switch (event) {
            case SubstitutionArranged e ->
                new SubstitutionState(
                        SubstitutionStatus.ARRANGED,
                        new Terms(
                                e.absentPostId(),
                                e.substitutePostId(),
                                new Days(e.from(), e.to()),
                                e.scope(),
                                e.concurrent()));
            case SubstitutionConfirmed _ -> in(SubstitutionStatus.CONFIRMED);
            case SubstitutionStarted _ -> in(SubstitutionStatus.ACTIVE);
            case SubstitutionEnded _ -> in(SubstitutionStatus.ENDED);
            case SubstitutionCancelled _ -> in(SubstitutionStatus.CANCELLED);
            case SubstitutionShortened e ->
                new SubstitutionState(status, arranged().until(e.newTo()));
            case SubstitutionExtended e ->
                new SubstitutionState(status, arranged().until(e.newTo()));
            case HandoverRecorded _, HandbackRecorded _ -> this;
        };
    }

    /** What it gives on that day, by its dates and not by whether its start was recorded; null where it gives nothing. */
    public @Nullable Terms validOn(LocalDate day) {
        return terms != null && AGREED.contains(status) && terms.days().contain(day) ? terms : null;
    }

    /** Its terms, once it was arranged. */
    Terms arranged() {
        return Objects.requireNonNull(terms);
    }

    /** Where it stands on that day: over is over, although nobody has recorded it yet. */
    SubstitutionStatus statusOn(LocalDate day) {
        boolean over = !FINAL.contains(status) && arranged().days().to().isBefore(day);
        return over ? SubstitutionStatus.ENDED : status;
    }

    boolean isOpenOn(LocalDate day) {
        return !FINAL.contains(statusOn(day));
    }

    private SubstitutionState in(SubstitutionStatus next) {
        return new SubstitutionState(next, terms);
    }
}

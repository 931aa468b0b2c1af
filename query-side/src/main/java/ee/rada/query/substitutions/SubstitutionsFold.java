package ee.rada.query.substitutions;

import ee.rada.kernel.Event;
import ee.rada.kernel.EventCatalogue;
import ee.rada.kernel.posts.OfficialId;
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
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.kernel.substitutions.SubstitutionStatus;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import ee.rada.query.substitutions.SubstitutionRow.Handed;
import org.springframework.stereotype.Component;

/** What substitutions learn: from their own events how they stand, from all others what was done in somebody's place. */
@Component
final class SubstitutionsFold implements Fold {

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (recorded.onBehalfOf() != null) {
            act(rows, event, recorded, recorded.onBehalfOf());
        }
        if (event instanceof SubstitutionArranged e) {
            rows.put(arranged(e, recorded));
        } else if (event instanceof SubstitutionEvent e) {
            rows.put(learned(rows.require(SubstitutionRow.class, e.substitutionId()), e, recorded.version()));
        }
    }

    private static void act(Rows rows, Event event, Recorded recorded, OfficialId onBehalfOf) {
        SubstitutionId under = recorded.substitutionId();
        rows.add(new ActRow(
                recorded.position(),
                onBehalfOf,
                under,
                recorded.actor(),
                event.stream().type(),
                event.stream().id(),
                EventCatalogue.nameOf(event.getClass()),
                recorded.recordedAt()));
        SubstitutionRow row = under == null ? null : rows.get(SubstitutionRow.class, under);
        if (row != null) {
            rows.put(row.acted());
        }
    }

    private static SubstitutionRow arranged(SubstitutionArranged e, Recorded recorded) {
        return new SubstitutionRow(
                e.substitutionId(),
                recorded.position(),
                e.absentPostId(),
                e.substitutePostId(),
                e.from(),
                e.to(),
                e.scope(),
                e.reason(),
                e.directiveDocId(),
                e.concurrent(),
                recorded.actor(),
                SubstitutionStatus.ARRANGED,
                null,
                Handed.NOTHING,
                0,
                recorded.version());
    }

    private static SubstitutionRow learned(SubstitutionRow row, SubstitutionEvent event, long version) {
        return switch (event) {
            case SubstitutionArranged _ -> row;
            case SubstitutionConfirmed _ -> row.in(SubstitutionStatus.CONFIRMED, version);
            case SubstitutionStarted _ -> row.in(SubstitutionStatus.ACTIVE, version);
            case SubstitutionEnded _ -> row.in(SubstitutionStatus.ENDED, version);
            case SubstitutionCancelled e -> row.cancelled(e.reason(), version);
            case SubstitutionShortened e -> row.until(e.newTo(), version);
            case SubstitutionExtended e -> row.until(e.newTo(), version);
            case HandoverRecorded e ->
                row.handing(new Handed(e.notes(), e.openItems(), row.handed().handback()), version);
            case HandbackRecorded e ->
                row.handing(new Handed(row.handed().handover(), row.handed().openItems(), e.notes()), version);
        };
    }
}

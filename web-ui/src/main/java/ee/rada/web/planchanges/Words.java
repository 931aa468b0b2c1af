package ee.rada.web.planchanges;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.planchanges.GetPlanChange;
import org.jspecify.annotations.Nullable;

/** Says whose words a proposal's words are: who answers for the service may edit what another drafted. */
final class Words {

    private Words() {}

    /** Who wrote the rationale as it is now; null where it was the service itself. */
    static @Nullable OfficialId rationaleBy(GetPlanChange.Answer change) {
        return change.edits().reversed().stream()
                .filter(edit ->
                        edit.texts().stream().anyMatch(text -> text.field().equals("rationale")))
                .findFirst()
                .map(GetPlanChange.Edit::actor)
                .orElse(change.draftedBy());
    }
}

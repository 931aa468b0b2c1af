package ee.rada.command.planchanges;

import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.EditDraft;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeEdited;
import ee.rada.kernel.planchanges.PlanChangeItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a proposal says and asks for. */
record Content(
        String title,
        String rationale,
        boolean reallocation,
        List<PlanChangeItem> items,
        @Nullable ChangeCause cause) {

    static final Content NONE = new Content("", "", false, List.of(), null);

    static Content of(DraftPlanChange c) {
        return new Content(c.title(), c.rationale(), Boolean.TRUE.equals(c.reallocation()), c.items(), c.cause());
    }

    static Content of(PlanChangeDrafted e) {
        return new Content(e.title(), e.rationale(), e.reallocation(), e.items(), e.cause());
    }

    static Content of(PlanChangeEdited e) {
        return new Content(e.title(), e.rationale(), e.reallocation(), e.items(), e.cause());
    }

    /** With the fields that an edit gives. */
    Content edited(EditDraft c) {
        return new Content(
                c.title() == null ? title : c.title(),
                c.rationale() == null ? rationale : c.rationale(),
                c.reallocation() == null ? reallocation : c.reallocation(),
                c.items() == null ? items : c.items(),
                c.cause() == null && !Boolean.TRUE.equals(c.withoutCause()) ? cause : c.cause());
    }
}

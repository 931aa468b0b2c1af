package ee.rada.web.planchanges;

import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.web.forms.RecordForms;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a proposal can ask for, in the order it is offered. */
public enum ItemKind {
    MOVE_ACTIVITY(PlanChangeItem.MoveActivity.class, About.ACTIVITY),
    ADD_ACTIVITY(PlanChangeItem.AddActivity.class, About.NOTHING_YET),
    CANCEL_ACTIVITY(PlanChangeItem.CancelActivity.class, About.ACTIVITY),
    CHANGE_RESPONSIBLE(PlanChangeItem.ChangeResponsible.class, About.ACTIVITY),
    CHANGE_OUTPUT(PlanChangeItem.ChangeOutput.class, About.ACTIVITY),
    CHANGE_COST(PlanChangeItem.ChangeCost.class, About.ACTIVITY),
    AMEND_LINE(PlanChangeItem.AmendLine.class, About.LINE),
    ADD_LINE(PlanChangeItem.AddLine.class, About.NOTHING_YET),
    CLOSE_LINE(PlanChangeItem.CloseLine.class, About.LINE),
    CHANGE_GOAL_TARGET(PlanChangeItem.ChangeGoalTarget.class, About.GOAL),
    EXTEND_PROJECT(PlanChangeItem.ExtendProject.class, About.NOTHING_YET);

    /** What has to be there for it, and which field of the item names it. */
    public enum About {
        ACTIVITY("activityId"),
        LINE("lineId"),
        GOAL("goalId"),
        NOTHING_YET(null);

        private final @Nullable String field;

        About(@Nullable String field) {
            this.field = field;
        }

        public @Nullable String field() {
            return field;
        }
    }

    static final String PREFIX = "item.";

    private final Class<? extends Record> type;
    private final About about;

    ItemKind(Class<? extends Record> type, About about) {
        this.type = type;
        this.about = about;
    }

    static Optional<ItemKind> named(@Nullable String name) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(name)).findFirst();
    }

    static ItemKind of(PlanChangeItem item) {
        return named(item.getClass().getSimpleName()).orElseThrow();
    }

    /** The id of what an item is about; null for one that is about nothing yet. */
    static @Nullable String subject(PlanChangeItem item) {
        return switch (item) {
            case PlanChangeItem.MoveActivity it -> it.activityId().toString();
            case PlanChangeItem.CancelActivity it -> it.activityId().toString();
            case PlanChangeItem.ChangeResponsible it -> it.activityId().toString();
            case PlanChangeItem.ChangeOutput it -> it.activityId().toString();
            case PlanChangeItem.ChangeCost it -> it.activityId().toString();
            case PlanChangeItem.AmendLine it -> it.lineId().toString();
            case PlanChangeItem.CloseLine it -> it.lineId().toString();
            case PlanChangeItem.ChangeGoalTarget it -> it.goalId().toString();
            case PlanChangeItem.AddActivity _, PlanChangeItem.AddLine _, PlanChangeItem.ExtendProject _ -> null;
        };
    }

    /** As JSON and messages call it: {@code MoveActivity}. */
    public String key() {
        return type.getSimpleName();
    }

    public About about() {
        return about;
    }

    /** Its form, which is the same in a new draft and in one that is there. */
    RecordForms.Part form() {
        return new RecordForms.Part("draft-plan-change", type, PREFIX, "items." + key() + ".");
    }
}

package ee.rada.query.planchanges;

import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeEdited;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One edit of a draft: what differs from the content before it. An item that was changed is taken out as it was and put in as it is.
 */
record DraftEdit(
        Instant at,
        @Nullable OfficialId actor,
        @Nullable PostId actingPost,
        @Nullable OfficialId onBehalfOf,
        List<GetPlanChange.TextChange> texts,
        List<PlanChangeItem> takenOut,
        List<PlanChangeItem> putIn) {

    static DraftEdit between(PlanChangeRow.Draft was, PlanChangeEdited is, Recorded recorded) {
        var texts = new ArrayList<GetPlanChange.TextChange>();
        add(texts, "title", was.title(), is.title());
        add(texts, "rationale", was.rationale(), is.rationale());
        add(texts, "reallocation", String.valueOf(was.reallocation()), String.valueOf(is.reallocation()));
        add(texts, "cause", name(was.cause()), name(is.cause()));
        return new DraftEdit(
                recorded.recordedAt(),
                recorded.actor(),
                recorded.actingPost(),
                recorded.onBehalfOf(),
                List.copyOf(texts),
                without(was.items(), is.items()),
                without(is.items(), was.items()));
    }

    private static void add(
            List<GetPlanChange.TextChange> texts, String field, @Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) {
            texts.add(new GetPlanChange.TextChange(field, was, is));
        }
    }

    private static @Nullable String name(@Nullable ChangeCause cause) {
        return cause == null ? null : cause.name();
    }

    private static List<PlanChangeItem> without(List<PlanChangeItem> items, List<PlanChangeItem> others) {
        return items.stream().filter(item -> !others.contains(item)).toList();
    }
}

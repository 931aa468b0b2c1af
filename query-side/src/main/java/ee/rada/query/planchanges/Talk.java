package ee.rada.query.planchanges;

import ee.rada.kernel.planchanges.Conflict;
import ee.rada.query.Flat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was said and changed on the way.
 *
 * @param conflicts what the last rebase found and no edit has settled yet
 */
@Flat
record Talk(
        List<DraftEdit> edits,
        List<Clarification> questions,
        List<Rebasing> rebases,
        List<Conflict> conflicts,
        @Nullable FunderAnswer funder) {

    static final Talk NONE = new Talk(List.of(), List.of(), List.of(), List.of(), null);

    /** One more edit; {@code settles} tells whether it is about the items, so that what stood in their way is settled. */
    Talk with(DraftEdit edit, boolean settles) {
        return new Talk(and(edits, edit), questions, rebases, settles ? List.of() : conflicts, funder);
    }

    Talk with(Clarification question) {
        return new Talk(edits, and(questions, question), rebases, conflicts, funder);
    }

    /** The last question gets its answer. */
    Talk answered(UnaryOperator<Clarification> answer) {
        var all = new ArrayList<>(questions);
        all.add(answer.apply(all.removeLast()));
        return new Talk(edits, List.copyOf(all), rebases, conflicts, funder);
    }

    Talk with(Rebasing rebase) {
        return new Talk(edits, questions, and(rebases, rebase), rebase.conflicts(), funder);
    }

    Talk with(FunderAnswer answer) {
        return new Talk(edits, questions, rebases, conflicts, answer);
    }

    private static <T> List<T> and(List<T> items, T item) {
        var more = new ArrayList<>(items);
        more.add(item);
        return List.copyOf(more);
    }
}

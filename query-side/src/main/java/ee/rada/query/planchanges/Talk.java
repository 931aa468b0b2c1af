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
 * @param decisions all of them, also those that count no more
 */
@Flat
record Talk(
        List<DraftEdit> edits,
        List<Clarification> questions,
        List<Rebasing> rebases,
        List<Conflict> conflicts,
        @Nullable FunderAnswer funder,
        List<Decision> decisions) {

    static final Talk NONE = new Talk(List.of(), List.of(), List.of(), List.of(), null, List.of());

    /** One more edit; {@code settles} tells whether it is about the items, so that what stood in their way is settled. */
    Talk with(DraftEdit edit, boolean settles) {
        return new Talk(and(edits, edit), questions, rebases, settles ? List.of() : conflicts, funder, decisions);
    }

    Talk with(Clarification question) {
        return new Talk(edits, and(questions, question), rebases, conflicts, funder, decisions);
    }

    /** The last question gets its answer. */
    Talk answered(UnaryOperator<Clarification> answer) {
        var all = new ArrayList<>(questions);
        all.add(answer.apply(all.removeLast()));
        return new Talk(edits, List.copyOf(all), rebases, conflicts, funder, decisions);
    }

    /** What was decided about the proposal as it was counts no more. */
    Talk with(Rebasing rebase) {
        var before = decisions.stream().map(Decision::madeVoid).toList();
        return new Talk(edits, questions, and(rebases, rebase), rebase.conflicts(), funder, before);
    }

    Talk with(FunderAnswer answer) {
        return new Talk(edits, questions, rebases, conflicts, answer, decisions);
    }

    Talk with(Decision decision) {
        return new Talk(edits, questions, rebases, conflicts, funder, and(decisions, decision));
    }

    private static <T> List<T> and(List<T> items, T item) {
        var more = new ArrayList<>(items);
        more.add(item);
        return List.copyOf(more);
    }
}

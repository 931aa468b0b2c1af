package ee.rada.query.planchanges;

import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.query.Recorded;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Formula;
import ee.rada.query.why.OperandName;
import ee.rada.query.why.Story;
import ee.rada.query.why.Then;
import ee.rada.query.why.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Why a proposal moves so much, and has waited so long. */
record ProposalFigures(ProposalId proposal, LocalDate today, Story story, Figures figures) {

    /** What lists show of it. */
    void listed(String at, FindPlanChanges.Item item) {
        figures.add(
                at + "/items",
                item,
                () -> story.count(
                        then -> number(then, row -> row.draft().items().size())));
        waits(at + "/waits", item.waits());
        figures.add(at + "/workingDaysWaited", item, () -> waited(item));
        figures.add(
                at + "/change",
                item.change(),
                () -> story.money(
                        Objects.requireNonNull(item.change()).currency(),
                        then -> number(then, row -> cents(row.effect().changeCents()))));
        figures.add(
                at + "/moved",
                item.moved(),
                () -> moved(Objects.requireNonNull(item.moved()).currency()));
        figures.add(at + "/daysMoved", item, this::daysMoved);
    }

    Explanation moved(String currency) {
        return story.money(
                currency, then -> number(then, row -> cents(row.effect().movedCents())));
    }

    Explanation daysMoved() {
        return story.whole(
                Unit.WORKING_DAYS, then -> number(then, row -> row.effect().daysMoved()));
    }

    /** That it is one of those in that state: what brought it there. */
    Explanation isIn(ProposalState state) {
        return story.count(then -> number(then, row -> row.approving().state() == state ? 1 : 0));
    }

    void waits(String at, List<GetPlanChange.Waited> waits) {
        for (int i = 0; i < waits.size(); i++) {
            int wait = i;
            figures.add(at + "/" + i + "/workingDays", waits.get(i), () -> wait(wait, waits.get(wait)));
        }
    }

    Explanation waited(FindPlanChanges.Item item) {
        List<GetPlanChange.Waited> waits = item.waits();
        var operands = new ArrayList<Operand>();
        for (int i = 0; i < waits.size(); i++) {
            operands.add(Operand.of(OperandName.WAIT, wait(i, waits.get(i))));
        }
        return Explanation.by(Formula.SUM, Unit.WORKING_DAYS, null, operands);
    }

    private Explanation wait(int place, GetPlanChange.Waited wait) {
        Explanation until = wait.until() == null ? Explanation.given(today) : day(place, Waits.Wait::until);
        return Explanation.by(
                Formula.WORKING_DAYS_WAITED,
                Unit.WORKING_DAYS,
                null,
                List.of(
                        Operand.of(OperandName.FROM, day(place, Waits.Wait::since)),
                        Operand.of(OperandName.UNTIL, until)));
    }

    private Explanation day(int place, Function<Waits.Wait, @Nullable Instant> at) {
        return story.day(then -> row(then)
                .map(row -> row.waiting().waits())
                .filter(waits -> place < waits.size())
                .flatMap(waits -> Optional.ofNullable(at.apply(waits.get(place))))
                .map(instant -> LocalDate.ofInstant(instant, Recorded.TALLINN))
                .orElse(null));
    }

    /** That it is one of those that wait since then, or one of the drafts: what made it so. */
    Explanation isOne() {
        Instant since = story.end()
                .row(PlanChangeRow.class, proposal)
                .orElseThrow()
                .waiting()
                .waitingSince();
        return story.count(then -> row(then)
                        .filter(row -> Objects.equals(row.waiting().waitingSince(), since))
                        .isPresent()
                ? 1
                : 0);
    }

    private long number(Then then, ToLongFunction<PlanChangeRow> number) {
        return row(then).map(number::applyAsLong).orElse(0L);
    }

    private Optional<PlanChangeRow> row(Then then) {
        return then.row(PlanChangeRow.class, proposal);
    }

    private static long cents(@Nullable Long cents) {
        return cents == null ? 0 : cents;
    }
}

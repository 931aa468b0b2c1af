package ee.rada.kernel.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.LineId;
import java.util.List;

/** What a proposal would change, worked out when it is submitted. Changes are new less old. */
public record Impact(List<LineDelta> lines, Money totalBefore, Money totalAfter) {

    public record LineDelta(LineId lineId, int year, Money before, Money after) {}
}

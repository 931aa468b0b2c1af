package ee.rada.query.planversions;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.LineId;

/** What a version of the budget says of a line: its amount is the whole of it, not something to be added to the version before. */
public record Line(LineId lineId, String code, String title, int year, Money amount, boolean closed) {}

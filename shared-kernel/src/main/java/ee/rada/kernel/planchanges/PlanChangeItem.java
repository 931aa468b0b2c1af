package ee.rada.kernel.planchanges;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ee.rada.kernel.Money;
import ee.rada.kernel.Range;
import ee.rada.kernel.budgets.LineId;

/** One change that a proposal asks for; in JSON its {@code kind} is the record's name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes(@JsonSubTypes.Type(value = PlanChangeItem.AmendLine.class, name = "AmendLine"))
public sealed interface PlanChangeItem {

    /** Gives a budget line a new amount. */
    record AmendLine(
            LineId lineId, @Range(min = 1990, max = 2100) int year, Money newAmount) implements PlanChangeItem {}
}

package ee.rada.web.exports.ocel;

import static ee.rada.web.exports.logs.ValueType.BOOLEAN;
import static ee.rada.web.exports.logs.ValueType.FLOAT;
import static ee.rada.web.exports.logs.ValueType.INTEGER;
import static ee.rada.web.exports.logs.ValueType.STRING;

import ee.rada.web.exports.logs.ValueType;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A kind of object that events touch. People are known by their ids only.
 *
 * @param label as logs call it
 * @param attributes the values whose history a log tells
 */
record ObjectType(String label, Map<String, ValueType> attributes) {

    static final ObjectType PROJECT = of(
            "Project",
            texts(
                    "code",
                    "title",
                    "aim",
                    "status",
                    "periodStart",
                    "periodEnd",
                    "actualStart",
                    "actualEnd",
                    "funder",
                    "accessClass",
                    "currency"),
            Map.of("planVersion", INTEGER));

    static final ObjectType ACTIVITY = of(
            "PlannedActivity",
            texts("code", "title", "status", "start", "end", "actualEnd", "region", "expectedOutput", "currency"),
            Map.of("plannedCost", FLOAT, "weight", FLOAT, "milestone", BOOLEAN, "percentComplete", INTEGER));

    static final ObjectType ACTIVITY_RECORD = of(
            "ActivityRecord",
            texts("workDate", "description"),
            Map.of("percentComplete", INTEGER, "hours", FLOAT, "participants", INTEGER));

    static final ObjectType GOAL = of(
            "Goal",
            texts("title", "kind", "status", "indicator", "measure", "targetDate"),
            Map.of("baseline", FLOAT, "target", FLOAT, "value", FLOAT));

    static final ObjectType STAKEHOLDER = of("Stakeholder", texts("name", "need", "byWhen", "involvedOn"), Map.of());

    static final ObjectType BUDGET = of("Budget", texts("currency"), Map.of("version", INTEGER));

    static final ObjectType LINE = of(
            "BudgetLine",
            texts("code", "title", "status", "currency"),
            Map.of("year", INTEGER, "original", FLOAT, "current", FLOAT));

    static final ObjectType ENTRY = of(
            "Entry",
            texts("kind", "status", "date", "counterparty", "documentRef", "currency"),
            Map.of("amount", FLOAT, "released", FLOAT));

    static final ObjectType PLAN_CHANGE = of(
            "PlanChange",
            texts("title", "rationale", "status", "cause", "effectiveFrom"),
            Map.of("basePlanVersion", INTEGER, "baseBudgetVersion", INTEGER, "reallocation", BOOLEAN));

    static final ObjectType DEVIATION = of("Deviation", texts("kind", "status", "since", "threshold"), Map.of());

    static final ObjectType POST = of("Post", texts("title", "unit", "role", "region"), Map.of());

    static final ObjectType OFFICIAL = of("Official", texts("status"), Map.of());

    static final ObjectType SUBSTITUTION = of("Substitution", texts("status", "from", "to", "reason"), Map.of());

    static final ObjectType IMPORT =
            of("ImportBatch", texts("fileName", "format", "sha256"), Map.of("accepted", INTEGER, "rejected", INTEGER));

    static final ObjectType AUDIT_NOTE = of("AuditNote", texts("title", "finding", "severity", "status"), Map.of());

    static final ObjectType CASE = of(
            "Case",
            texts("status", "source", "region", "openedOn", "closedOn", "closureReason", "riskLevel", "transfer"),
            Map.of("highRisk", BOOLEAN));

    static final ObjectType CLIENT = of("Client", texts(), Map.of());

    static final ObjectType REFERRAL = of("Referral", texts("status", "partnerName", "service", "at"), Map.of());

    static final ObjectType SESSION = of("Session", texts("channel", "at"), Map.of("durationMin", INTEGER));

    static final ObjectType CONTACT = of(
            "Contact",
            texts("channel", "language", "kind", "region", "category", "ageBand", "sex", "outcome", "on"),
            Map.of("anonymous", BOOLEAN, "durationMin", INTEGER));

    static final ObjectType CONTACT_MAPPING = of("ContactMapping", texts("title"), Map.of());

    static final ObjectType REGION = of("Region", texts("code", "title", "validFrom", "endedOn"), Map.of());

    private static final List<ObjectType> ALL = List.of(
            PROJECT,
            ACTIVITY,
            ACTIVITY_RECORD,
            GOAL,
            STAKEHOLDER,
            BUDGET,
            LINE,
            ENTRY,
            PLAN_CHANGE,
            DEVIATION,
            POST,
            OFFICIAL,
            SUBSTITUTION,
            IMPORT,
            AUDIT_NOTE,
            CASE,
            CLIENT,
            REFERRAL,
            SESSION,
            CONTACT,
            CONTACT_MAPPING,
            REGION);

    private static ObjectType of(String label, Map<String, ValueType> texts, Map<String, ValueType> others) {
        var all = new LinkedHashMap<>(texts);
        all.putAll(new TreeMap<>(others));
        return new ObjectType(label, Collections.unmodifiableMap(all));
    }

    private static Map<String, ValueType> texts(String... names) {
        var texts = new LinkedHashMap<String, ValueType>();
        Arrays.stream(names).forEach(name -> texts.put(name, STRING));
        return texts;
    }

    /** The kind that logs call so. */
    static ObjectType labelled(String label) {
        return ALL.stream().filter(type -> type.label.equals(label)).findFirst().orElseThrow();
    }
}

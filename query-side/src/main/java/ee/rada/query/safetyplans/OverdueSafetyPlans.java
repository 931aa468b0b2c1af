package ee.rada.query.safetyplans;

import ee.rada.kernel.cases.CaseId;
import java.time.LocalDate;
import java.util.List;

/** Which safety plans are overdue: what the clock must know in nobody's name, so it is called directly. The command side judges again. */
public interface OverdueSafetyPlans {

    /** The open cases whose safety plan was due before that day, of which that was not told yet; the longest overdue first. */
    List<CaseId> on(LocalDate today);
}

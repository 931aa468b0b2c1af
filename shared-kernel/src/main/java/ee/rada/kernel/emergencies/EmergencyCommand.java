package ee.rada.kernel.emergencies;

import ee.rada.kernel.Command;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;
import ee.rada.kernel.cases.CaseId;

/** What can be asked where a case must be read at once. */
public sealed interface EmergencyCommand extends Command {

    EmergencyId emergencyId();

    @Override
    default StreamId stream() {
        return EmergencyEvent.stream(emergencyId());
    }

    /** Says why he must read what the case is about; he then can for a day, and the data protection officer looks into it. */
    record BreakTheGlass(
            EmergencyId emergencyId,
            CaseId caseId,
            @Text(min = 20, max = 1000, lines = true) String reason) implements EmergencyCommand {}

    /** Says whether he had to. Nobody looks into what he did himself. */
    record ReviewEmergencyAccess(
            EmergencyId emergencyId,
            @Text(max = 2000, lines = true) String finding) implements EmergencyCommand {}
}

package ee.rada.web.imports;

import ee.rada.kernel.Channel;
import ee.rada.kernel.CommandAnswer;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.budgets.BudgetCommand.ImportProject;
import ee.rada.kernel.imports.ImportId;
import ee.rada.web.commands.Circumstances;
import ee.rada.web.commands.CommandSender;
import ee.rada.web.commands.StableIds;
import ee.rada.web.imports.ProjectItem.Outcome;
import java.util.List;

/**
 * Sends the commands of an activity. Their ids are those of the import and the content, so that an import that is begun again after
 * a crash gets the answers that it had.
 */
record Applying(CommandSender sender, Known known, ImportId importId) implements Effect {

    private static final int TRIES = 5;

    @Override
    public Told of(MappedActivity activity) {
        int events = 0;
        long position = 0;
        List<ImportProject> commands = activity.commands(importId);
        for (int part = 0; part < commands.size(); part++) {
            var answer = send(commands.get(part), activity, part);
            events += answer.events().size();
            position = answer.position();
        }
        return new Told(events == 0 ? Outcome.SAME : Outcome.CHANGED, events, 0, 0, position, left(activity));
    }

    /** What this import itself brought the plan of is here whole, though the pages may not know all of it yet. */
    private List<Finding> left(MappedActivity activity) {
        return known.of(activity.projectId())
                .filter(here -> !importId.equals(here.importId()))
                .map(here -> PlanDifferences.between(activity, here))
                .orElse(List.of());
    }

    private CommandAnswer send(ImportProject command, MappedActivity activity, int part) {
        var id = StableIds.of("command", importId, activity.projectId(), activity.occurrence(), part);
        var circumstances = Circumstances.of(Channel.IMPORT).withCommandId(id);
        for (int attempt = 1; ; attempt++) {
            try {
                return sender.send(known.caller(), command, circumstances);
            } catch (Refusal refusal) {
                if (refusal.code() != ProblemCode.VERSION_CONFLICT || attempt == TRIES) throw refusal;
            }
        }
    }
}

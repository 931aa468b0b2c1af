package ee.rada.command.planchanges;

import ee.rada.kernel.planchanges.Impact.Late;
import ee.rada.kernel.planchanges.Lateness.Link;
import ee.rada.kernel.planchanges.Lateness.Task;
import java.util.List;

/** Finds the open work that a branch would make late, or later than it is. */
final class Lateness {

    private Lateness() {}

    static List<Late> causedBy(Branch branch) {
        return ee.rada.kernel.planchanges.Lateness.caused(of(branch.trunk()), of(branch.after()));
    }

    private static List<Late> of(Trunk trunk) {
        var tasks = trunk.plan().activities().entrySet().stream()
                .map(entry -> new Task(
                        entry.getKey(),
                        entry.getValue().code(),
                        entry.getValue().start(),
                        entry.getValue().end(),
                        entry.getValue().open()))
                .toList();
        var links = trunk.plan().links().stream()
                .map(link -> new Link(link.from(), link.to(), link.type(), link.lagDays()))
                .toList();
        return ee.rada.kernel.planchanges.Lateness.of(tasks, links, trunk.life().end(), trunk.today());
    }
}

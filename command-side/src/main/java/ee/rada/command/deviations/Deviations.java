package ee.rada.command.deviations;

import static ee.rada.command.Guards.found;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.command.budgets.Budgets;
import ee.rada.command.deviations.DeviationState.Lasting;
import ee.rada.command.projects.ProjectState;
import ee.rada.kernel.Money;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.deviations.DeviationCommand;
import ee.rada.kernel.deviations.DeviationCommand.AcknowledgeDeviation;
import ee.rada.kernel.deviations.DeviationCommand.DetectDeviation;
import ee.rada.kernel.deviations.DeviationEvent;
import ee.rada.kernel.deviations.DeviationEvent.DeviationAcknowledged;
import ee.rada.kernel.deviations.DeviationEvent.DeviationDetected;
import ee.rada.kernel.deviations.DeviationEvent.DeviationPassed;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Decides on deviations: each is told once, and again only after it has passed. What they are knows {@link Watch}. */
public final class Deviations implements Decider<DeviationCommand, DeviationState, DeviationEvent> {

    /** A draft binds nobody, and a suspended project waits. */
    private static final Set<ProjectStatus> BINDING =
            EnumSet.of(ProjectStatus.APPROVED, ProjectStatus.IMPLEMENTATION, ProjectStatus.FINALISATION);

    private final Budgets budgets;

    public Deviations(Budgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public Class<DeviationCommand> commands() {
        return DeviationCommand.class;
    }

    @Override
    public Class<DeviationEvent> events() {
        return DeviationEvent.class;
    }

    @Override
    public DeviationState initial() {
        return DeviationState.NONE;
    }

    @Override
    public DeviationState evolve(DeviationState state, DeviationEvent event, By by) {
        return state.evolve(event);
    }

    @Override
    public List<DeviationEvent> decide(DeviationState state, DeviationCommand command, Context context) {
        return switch (command) {
            case DetectDeviation c -> detect(state, c.projectId(), context);
            case AcknowledgeDeviation c -> acknowledge(state, c);
        };
    }

    /** Whether it was ever told of that project; one that has passed, too, may still be answered. */
    public boolean hasTold(ProjectId project, DeviationId deviation, Context context) {
        int told = context.read(this, DeviationEvent.stream(project)).told();
        return IntStream.rangeClosed(1, told)
                .anyMatch(ordinal -> named(project, ordinal).equals(deviation));
    }

    private List<DeviationEvent> detect(DeviationState state, ProjectId project, Context context) {
        List<Finding> findings = findings(project, context);
        var events = new ArrayList<DeviationEvent>();
        state.lasting().forEach((id, lasting) -> {
            if (findings.stream().noneMatch(finding -> finding.cause().equals(lasting.cause()))) {
                events.add(new DeviationPassed(project, id));
            }
        });
        int told = state.told();
        for (Finding finding : findings) {
            if (!state.lasts(finding.cause())) {
                events.add(new DeviationDetected(
                        project,
                        named(project, ++told),
                        finding.cause().kind(),
                        finding.cause().activityId(),
                        finding.since(),
                        finding.values(),
                        finding.threshold()));
            }
        }
        return events;
    }

    private List<Finding> findings(ProjectId id, Context context) {
        ProjectState project = budgets.projects().state(id, context);
        if (!BINDING.contains(project.life().status())) {
            return List.of();
        }
        Money spent = budgets.state(id, context).spent(project.life().currency());
        return Watch.findings(project, spent, context.today());
    }

    private static List<DeviationEvent> acknowledge(DeviationState state, AcknowledgeDeviation c) {
        Lasting lasting = found(state.lasting().get(c.deviationId()), "/deviationId");
        if (lasting.acknowledged()) {
            throw new Refusal(ProblemCode.ALREADY_DECIDED).at("/deviationId");
        }
        return List.of(new DeviationAcknowledged(c.projectId(), c.deviationId(), c.comment()));
    }

    /** The n-th deviation of a project has the same id wherever it is found. */
    public static DeviationId named(ProjectId project, int ordinal) {
        var name = project + "/deviation/" + ordinal;
        return new DeviationId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}

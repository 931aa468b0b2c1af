package ee.rada.command._axon;

import ee.rada.command.Decider;
import ee.rada.command.auditnotes.AuditNotes;
import ee.rada.command.budgets.Budgets;
import ee.rada.command.clients.Clients;
import ee.rada.command.deadletters.DeadLetters;
import ee.rada.command.deviations.Deviations;
import ee.rada.command.imports.Imports;
import ee.rada.command.planchanges.PlanChanges;
import ee.rada.command.posts.Officials;
import ee.rada.command.posts.Posts;
import ee.rada.command.substitutions.Substitutions;
import ee.rada.kernel.Command;
import ee.rada.kernel.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every decider of the house, found by the command it answers and by the event it remembers. A new feature is added here. */
public final class Deciders {

    private final Officials officials = new Officials();
    private final Posts posts = new Posts(officials);
    private final Substitutions substitutions = new Substitutions(posts);
    private final Budgets budgets = new Budgets();
    private final Clients clients = new Clients();
    private final Deviations deviations = new Deviations(budgets);
    private final List<Decider<?, ?, ?>> all = List.of(
            officials,
            posts,
            substitutions,
            budgets.projects(),
            budgets,
            new PlanChanges(budgets, deviations),
            deviations,
            new Imports(),
            new DeadLetters(),
            new AuditNotes(),
            clients);
    private final Map<Class<?>, Decider<?, ?, ?>> byMessage = new HashMap<>();

    public Deciders() {
        for (Decider<?, ?, ?> decider : all) {
            for (Class<?> command : decider.commands().getPermittedSubclasses()) {
                byMessage.put(command, decider);
            }
            for (Class<?> event : decider.events().getPermittedSubclasses()) {
                byMessage.put(event, decider);
            }
        }
    }

    public List<Decider<?, ?, ?>> all() {
        return all;
    }

    Officials officials() {
        return officials;
    }

    Posts posts() {
        return posts;
    }

    Substitutions substitutions() {
        return substitutions;
    }

    Clients clients() {
        return clients;
    }

    @SuppressWarnings("unchecked") // the map was filled by the decider's own declaration
    Decider<Command, Record, Event> of(Object message) {
        return (Decider<Command, Record, Event>) Objects.requireNonNull(byMessage.get(message.getClass()));
    }
}

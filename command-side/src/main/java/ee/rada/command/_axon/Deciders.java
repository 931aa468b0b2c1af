package ee.rada.command._axon;

import ee.rada.command.Decider;
import ee.rada.command.Memory;
import ee.rada.command.auditnotes.AuditNotes;
import ee.rada.command.budgets.Budgets;
import ee.rada.command.cases.Cases;
import ee.rada.command.cases.ClientCases;
import ee.rada.command.clients.Clients;
import ee.rada.command.contacts.ContactMappings;
import ee.rada.command.contacts.Contacts;
import ee.rada.command.deadletters.DeadLetters;
import ee.rada.command.deviations.Deviations;
import ee.rada.command.emergencies.Emergencies;
import ee.rada.command.imports.Imports;
import ee.rada.command.planchanges.PlanChanges;
import ee.rada.command.posts.Officials;
import ee.rada.command.posts.Posts;
import ee.rada.command.regions.Regions;
import ee.rada.command.substitutions.Substitutions;
import ee.rada.kernel.Command;
import ee.rada.kernel.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every decider of the house, found by the command it answers, and every memory, by the event it keeps. A new feature is added here. */
public final class Deciders {

    private final Officials officials = new Officials();
    private final Posts posts = new Posts(officials);
    private final Substitutions substitutions = new Substitutions(posts);
    private final Regions regions = new Regions();
    private final Budgets budgets = new Budgets();
    private final Clients clients = new Clients();
    private final Deviations deviations = new Deviations(budgets);
    private final ClientCases clientCases = new ClientCases();
    private final Cases cases = new Cases(clientCases);
    private final List<Memory<?, ?>> all = List.of(
            officials,
            posts,
            substitutions,
            regions,
            budgets.projects(),
            budgets,
            new PlanChanges(budgets, deviations),
            deviations,
            new Imports(),
            new DeadLetters(),
            new AuditNotes(),
            clients,
            clientCases,
            cases,
            new Emergencies(cases),
            new Contacts(regions),
            new ContactMappings());
    private final Map<Class<?>, Memory<?, ?>> byMessage = new HashMap<>();

    public Deciders() {
        for (Memory<?, ?> memory : all) {
            add(memory, memory.events());
            if (memory instanceof Decider<?, ?, ?> decider) {
                add(decider, decider.commands());
            }
        }
    }

    private void add(Memory<?, ?> memory, Class<?> family) {
        for (Class<?> message : family.getPermittedSubclasses()) {
            byMessage.put(message, memory);
        }
    }

    public List<Memory<?, ?>> all() {
        return all;
    }

    Officials officials() {
        return officials;
    }

    Posts posts() {
        return posts;
    }

    Regions regions() {
        return regions;
    }

    Substitutions substitutions() {
        return substitutions;
    }

    Clients clients() {
        return clients;
    }

    @SuppressWarnings("unchecked") // the map was filled by the decider's own declaration
    Decider<Command, Record, Event> of(Command command) {
        return (Decider<Command, Record, Event>) Objects.requireNonNull(byMessage.get(command.getClass()));
    }

    @SuppressWarnings("unchecked") // the map was filled by the memory's own declaration
    Memory<Record, Event> of(Event event) {
        return (Memory<Record, Event>) Objects.requireNonNull(byMessage.get(event.getClass()));
    }
}

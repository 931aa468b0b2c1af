package ee.rada.command.contacts;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.command.Guards;
import ee.rada.command.regions.Regions;
import ee.rada.kernel.Policy;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.contacts.ContactCommand;
import ee.rada.kernel.contacts.ContactCommand.CorrectContact;
import ee.rada.kernel.contacts.ContactCommand.ImportContacts;
import ee.rada.kernel.contacts.ContactCommand.OfOne;
import ee.rada.kernel.contacts.ContactCommand.RegisterContact;
import ee.rada.kernel.contacts.ContactEvent;
import ee.rada.kernel.contacts.ContactEvent.ContactCorrected;
import ee.rada.kernel.contacts.ContactEvent.ContactRegistered;
import ee.rada.kernel.contacts.ContactFacts;
import ee.rada.kernel.contacts.ImportedContact;
import ee.rada.kernel.regions.RegionEvent;
import java.util.ArrayList;
import java.util.List;

/** Decides on contacts. Who moves one to another region by correcting it must be allowed to act in both. */
public final class Contacts implements Decider<ContactCommand, ContactState, ContactEvent> {

    private final Regions regions;

    public Contacts(Regions regions) {
        this.regions = regions;
    }

    @Override
    public Class<ContactCommand> commands() {
        return ContactCommand.class;
    }

    @Override
    public Class<ContactEvent> events() {
        return ContactEvent.class;
    }

    @Override
    public ContactState initial() {
        return ContactState.NONE;
    }

    @Override
    public ContactState evolve(ContactState state, ContactEvent event, By by) {
        return new ContactState(event.facts());
    }

    @Override
    public Region where(ContactState state, ContactCommand command, Context context) {
        ContactFacts known = state.facts();
        return command instanceof OfOne one && known == null
                ? one.facts().region()
                : known == null ? Region.ALL : known.region();
    }

    /** A contact of long ago may lie in a region that has ended since. */
    @Override
    public boolean asksForRegions() {
        return true;
    }

    @Override
    public List<ContactEvent> decide(ContactState state, ContactCommand command, Context context) {
        return switch (command) {
            case RegisterContact c -> register(state, c, context);
            case CorrectContact c -> correct(state, c, context);
            case ImportContacts c -> take(c.contacts(), context);
        };
    }

    private List<ContactEvent> register(ContactState state, RegisterContact c, Context context) {
        Guards.fresh(state.facts() != null, "/contactId");
        return List.of(new ContactRegistered(c.contactId(), sound(c.facts(), "", context)));
    }

    private List<ContactEvent> correct(ContactState state, CorrectContact c, Context context) {
        ContactFacts known = Guards.found(state.facts(), "/contactId");
        ContactFacts facts = sound(c.facts(), "", context);
        boolean mayActThere = !Policy.of(c.getClass()).inOwnRegion().contains(context.role())
                || context.region().covers(facts.region());
        if (!mayActThere) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE).at("/region");
        }
        return known.equals(facts) ? List.of() : List.of(new ContactCorrected(c.contactId(), facts, c.reason()));
    }

    private List<ContactEvent> take(List<ImportedContact> contacts, Context context) {
        var events = new ArrayList<ContactEvent>();
        for (int i = 0; i < contacts.size(); i++) {
            ImportedContact contact = contacts.get(i);
            ContactFacts facts = sound(contact.facts(), "/contacts/" + i + "/facts", context);
            if (context.read(this, ContactEvent.stream(contact.contactId())).facts() == null) {
                events.add(new ContactRegistered(contact.contactId(), facts));
            }
        }
        return events;
    }

    private ContactFacts sound(ContactFacts facts, String at, Context context) {
        Guards.notInFuture(facts.on(), context.today(), at + "/at");
        boolean isThere =
                context.read(regions, RegionEvent.stream(facts.region())).isThereOn(facts.on());
        if (!isThere) {
            throw new Refusal(ProblemCode.UNKNOWN_REGION).at(at + "/region");
        }
        return facts;
    }
}

package ee.rada.web.exports.ocel;

import static ee.rada.web.exports.ocel.ObjectType.OFFICIAL;
import static ee.rada.web.exports.ocel.ObjectType.POST;
import static ee.rada.web.exports.ocel.ObjectType.SUBSTITUTION;

import ee.rada.kernel.Event;
import ee.rada.kernel.EventCatalogue;
import ee.rada.kernel.auditnotes.AuditNoteEvent;
import ee.rada.kernel.budgets.BudgetEvent;
import ee.rada.kernel.cases.CaseEvent;
import ee.rada.kernel.cases.ClientCasesEvent;
import ee.rada.kernel.clients.ClientEvent;
import ee.rada.kernel.contacts.ContactEvent;
import ee.rada.kernel.contacts.ContactMappingEvent;
import ee.rada.kernel.deadletters.DeadLetterEvent;
import ee.rada.kernel.deviations.DeviationEvent;
import ee.rada.kernel.emergencies.EmergencyEvent;
import ee.rada.kernel.imports.ImportEvent;
import ee.rada.kernel.planchanges.PlanChangeEvent;
import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.kernel.posts.PostEvent;
import ee.rada.kernel.projects.ProjectEvent;
import ee.rada.kernel.regions.RegionEvent;
import ee.rada.kernel.substitutions.SubstitutionEvent;
import ee.rada.store.EventJson;
import ee.rada.web.exports.logs.LogEvent;

/** What an event of any kind tells of objects; who did it, in which post and in whose place, is told of every one. */
final class EventThings {

    private EventThings() {}

    static Telling of(LogEvent logged) {
        Telling told = new Telling();
        Class<? extends Event> type = EventCatalogue.byStoredName().get(logged.type());
        if (type == null) {
            throw new IllegalArgumentException("There is no event " + logged.type());
        }
        tell(EventJson.read(logged.stored().dataJson(), type), told);
        told.maybe(OFFICIAL, logged.meta("actor"), "actor");
        told.maybe(POST, logged.meta("actingPost"), "actingPost");
        told.maybe(OFFICIAL, logged.meta("onBehalfOf"), "onBehalfOf");
        told.maybe(SUBSTITUTION, logged.meta("substitutionId"), "under");
        return told;
    }

    private static void tell(Event event, Telling told) {
        switch (event) {
            case ProjectEvent e -> ProjectThings.tell(e, told);
            case BudgetEvent e -> BudgetThings.tell(e, told);
            case PlanChangeEvent e -> PlanChangeThings.tell(e, told);
            case DeviationEvent e -> OtherThings.tell(e, told);
            case OfficialEvent e -> OtherThings.tell(e, told);
            case PostEvent e -> OtherThings.tell(e, told);
            case SubstitutionEvent e -> OtherThings.tell(e, told);
            case ImportEvent e -> OtherThings.tell(e, told);
            case AuditNoteEvent e -> OtherThings.tell(e, told);
            case ClientEvent e -> told.thing(ObjectType.CLIENT, e.clientRef(), "client");
            case CaseEvent e -> CaseThings.tell(e, told);
            case ContactEvent e -> OtherThings.tell(e, told);
            case ContactMappingEvent e -> OtherThings.tell(e, told);
            case RegionEvent e -> OtherThings.tell(e, told);
            case EmergencyEvent e -> told.thing(ObjectType.CASE, e.caseId(), "case");
            case ClientCasesEvent e -> CaseThings.tell(e, told);
            // They are about the pages and not about what the log tells of.
            case DeadLetterEvent _ -> {}
            default -> throw new IllegalArgumentException("Nothing is told of " + event.getClass());
        }
    }
}

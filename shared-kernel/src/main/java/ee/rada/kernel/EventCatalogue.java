package ee.rada.kernel;

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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names under which events are stored, for ever: a class may move or be renamed, its stored name may not. */
public final class EventCatalogue {

    /** Every family; a new one is added here and nowhere else. */
    public static final List<Class<? extends Event>> FAMILIES = List.of(
            ProjectEvent.class,
            BudgetEvent.class,
            PlanChangeEvent.class,
            DeviationEvent.class,
            OfficialEvent.class,
            PostEvent.class,
            SubstitutionEvent.class,
            RegionEvent.class,
            ImportEvent.class,
            DeadLetterEvent.class,
            AuditNoteEvent.class,
            ClientEvent.class,
            CaseEvent.class,
            ClientCasesEvent.class,
            EmergencyEvent.class,
            ContactEvent.class,
            ContactMappingEvent.class);

    private static final Map<String, Class<? extends Event>> BY_NAME = collect();

    private EventCatalogue() {}

    /** Every event class by its stored name, in alphabetical order. */
    public static Map<String, Class<? extends Event>> byStoredName() {
        return BY_NAME;
    }

    public static String nameOf(Class<?> event) {
        return event.getSimpleName();
    }

    private static Map<String, Class<? extends Event>> collect() {
        var names = new TreeMap<String, Class<? extends Event>>();
        for (Class<? extends Event> family : FAMILIES) {
            for (Class<?> event : family.getPermittedSubclasses()) {
                if (names.put(nameOf(event), event.asSubclass(Event.class)) != null) {
                    throw new IllegalStateException("two events are called " + nameOf(event));
                }
            }
        }
        return Collections.unmodifiableMap(names);
    }
}

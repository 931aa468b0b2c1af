package ee.rada.kernel;

import ee.rada.kernel.auditnotes.AuditNoteCommand;
import ee.rada.kernel.budgets.BudgetCommand;
import ee.rada.kernel.budgets.BudgetCommand.ImportProject;
import ee.rada.kernel.cases.CaseCommand;
import ee.rada.kernel.cases.CaseCommand.RaiseSafetyPlanAlert;
import ee.rada.kernel.clients.ClientCommand;
import ee.rada.kernel.clients.ClientCommand.VerifyErasure;
import ee.rada.kernel.contacts.ContactCommand;
import ee.rada.kernel.contacts.ContactCommand.ImportContacts;
import ee.rada.kernel.contacts.ContactMappingCommand;
import ee.rada.kernel.deadletters.DeadLetterCommand;
import ee.rada.kernel.deviations.DeviationCommand;
import ee.rada.kernel.deviations.DeviationCommand.DetectDeviation;
import ee.rada.kernel.emergencies.EmergencyCommand;
import ee.rada.kernel.imports.ImportCommand;
import ee.rada.kernel.imports.ImportCommand.RecordImport;
import ee.rada.kernel.planchanges.PlanChangeCommand;
import ee.rada.kernel.posts.OfficialCommand;
import ee.rada.kernel.posts.PostCommand;
import ee.rada.kernel.projects.ProjectCommand;
import ee.rada.kernel.regions.RegionCommand;
import ee.rada.kernel.substitutions.SubstitutionCommand;
import ee.rada.kernel.substitutions.SubstitutionCommand.EndSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.StartSubstitution;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every command by the name that clients use: the record's name in kebab case. */
public final class CommandCatalogue {

    /** Every family; a new one is added here and nowhere else. */
    public static final List<Class<? extends Command>> FAMILIES = List.of(
            ProjectCommand.class,
            BudgetCommand.class,
            PlanChangeCommand.class,
            DeviationCommand.class,
            OfficialCommand.class,
            PostCommand.class,
            SubstitutionCommand.class,
            RegionCommand.class,
            ImportCommand.class,
            DeadLetterCommand.class,
            AuditNoteCommand.class,
            ClientCommand.class,
            CaseCommand.class,
            EmergencyCommand.class,
            ContactCommand.class,
            ContactMappingCommand.class);

    private static final Set<Class<? extends Command>> NOT_FOR_CALLERS = Set.of(
            ImportProject.class,
            ImportContacts.class,
            RecordImport.class,
            DetectDeviation.class,
            StartSubstitution.class,
            EndSubstitution.class,
            VerifyErasure.class,
            RaiseSafetyPlanAlert.class);

    private static final Map<String, Class<? extends Command>> BY_NAME = collect();

    private CommandCatalogue() {}

    /**
     * What callers may ask for by name: everything but what only an import sends, which takes facts as it finds them, and what the
     * service sends by itself when its day has come.
     */
    public static Map<String, Class<? extends Command>> forCallers() {
        var names = new TreeMap<>(BY_NAME);
        names.values().removeIf(NOT_FOR_CALLERS::contains);
        return Collections.unmodifiableMap(names);
    }

    /** In alphabetical order. */
    public static Map<String, Class<? extends Command>> byName() {
        return BY_NAME;
    }

    /** {@code SubmitProjectForApproval} is {@code submit-project-for-approval}. */
    public static String nameOf(Class<?> command) {
        return command.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Class<? extends Command>> collect() {
        var names = new TreeMap<String, Class<? extends Command>>();
        for (Class<? extends Command> family : FAMILIES) {
            for (Class<?> command : family.getPermittedSubclasses()) {
                names.put(nameOf(command), command.asSubclass(Command.class));
            }
        }
        return Collections.unmodifiableMap(names);
    }
}

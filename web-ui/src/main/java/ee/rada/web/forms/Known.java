package ee.rada.web.forms;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.BudgetCommand;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.contacts.ContactFacts;
import ee.rada.kernel.contacts.ContactId;
import ee.rada.kernel.planchanges.PlanChangeCommand;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialCommand;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostCommand;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectCommand;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.substitutions.SubstitutionCommand;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.query.budgets.FindEntries;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.contacts.GetContact;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.query.posts.FindOfficials;
import ee.rada.query.posts.GetPost;
import ee.rada.query.posts.Standing;
import ee.rada.query.projects.FindRecords;
import ee.rada.query.projects.GetPlan;
import ee.rada.query.projects.GetProject;
import ee.rada.query.substitutions.GetSubstitution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known already of the thing that a form is about, so that nobody types it again. */
@Component
final class Known {

    private static final int MOST = 500;
    /** Commands in which a field that is left out stays as it is. */
    private static final Set<String> PARTIAL = Set.of("change-project", "correct-activity-record");

    private final Written written;

    Known(Written written) {
        this.written = written;
    }

    static @Nullable ProjectId project(Entered entered) {
        return Asked.id(entered, "projectId").map(ProjectId::new).orElse(null);
    }

    /** The values that the form begins with. */
    Map<String, String> values(Asked asked, Entered entered) {
        if (asked.name().equals("define-substitutes")) {
            return Asked.id(entered, "postId")
                    .map(id -> substitutes(asked, new PostId(id)))
                    .orElse(Map.of());
        }
        if (asked.name().equals("correct-contact")) {
            return Asked.id(entered, "contactId")
                    .map(id -> written.fields(asked, contact(asked, new ContactId(id))))
                    .orElse(Map.of());
        }
        var project = project(entered);
        if (project == null) {
            return Map.of();
        }
        return switch (asked.name()) {
            case "change-project" ->
                written.fields(asked, asked.ask(new GetProject(project, asked.today()), GetProject.Answer.class));
            case "change-goal" -> find(entered, "goalId", id -> goal(asked, project, id), asked);
            case "change-planned-activity" -> find(entered, "activityId", id -> activity(asked, project, id), asked);
            case "record-activity" -> percent(asked, entered, project);
            case "correct-activity-record" -> find(entered, "recordId", id -> record(asked, project, id), asked);
            case "release-commitment", "record-expenditure", "record-disbursement" ->
                commitment(asked, entered, project);
            case "set-original-budget" -> lines(asked, project);
            case "close-project" -> goalsWithoutValue(asked, project);
            default -> Map.of();
        };
    }

    /** What was entered, less what only repeats what is known, where leaving out means leaving as it is. */
    Entered changes(Asked asked, Entered entered) {
        if (!PARTIAL.contains(asked.name())) {
            return entered;
        }
        var known = values(asked, entered);
        var changes = rows(known).equals(rows(entered.values())) ? entered.without("evidence[") : entered;
        for (var value : known.entrySet()) {
            boolean isKey = value.getKey().endsWith("Id");
            if (!isKey && value.getValue().strip().equals(entered.text(value.getKey()))) {
                changes = changes.without(value.getKey());
            }
        }
        return changes;
    }

    private static Map<String, String> rows(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith("evidence[")
                        && !value.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The version of the command's own aggregate as it stands, for a command that changes what is there. */
    Optional<Long> version(Asked asked, Entered entered) {
        if (NewIds.addsSomething(asked.name())) {
            return Optional.empty();
        }
        var type = asked.shape().type();
        if (ProjectCommand.class.isAssignableFrom(type)) {
            return Optional.ofNullable(project(entered))
                    .map(id -> asked.ask(new GetProject(id, asked.today()), GetProject.Answer.class)
                            .version());
        } else if (BudgetCommand.class.isAssignableFrom(type)) {
            return Optional.ofNullable(project(entered))
                    .map(id -> asked.ask(new GetBudget(id, null, asked.today()), GetBudget.Answer.class)
                            .version());
        } else if (PlanChangeCommand.class.isAssignableFrom(type)) {
            return Asked.id(entered, "proposalId")
                    .map(id -> asked.ask(
                                    new GetPlanChange(new ProposalId(id), asked.today()), GetPlanChange.Answer.class)
                            .version());
        } else if (PostCommand.class.isAssignableFrom(type)) {
            return Asked.id(entered, "postId")
                    .map(id -> asked.ask(new GetPost(new PostId(id)), GetPost.Answer.class)
                            .version());
        }
        if (SubstitutionCommand.class.isAssignableFrom(type)) {
            return Asked.id(entered, "substitutionId")
                    .map(id -> asked.ask(
                                    new GetSubstitution(new SubstitutionId(id), asked.today()),
                                    GetSubstitution.Answer.class)
                            .version());
        }
        return OfficialCommand.class.isAssignableFrom(type)
                ? Asked.id(entered, "officialId").flatMap(id -> officialVersion(asked, new OfficialId(id)))
                : Optional.empty();
    }

    private static ContactFacts contact(Asked asked, ContactId id) {
        var posts = asked.caller().posts().stream().map(Standing::postId).toList();
        return asked.ask(new GetContact(id, posts), GetContact.Answer.class).facts();
    }

    private interface Finding {
        Optional<? extends Record> of(UUID id);
    }

    private Map<String, String> find(Entered entered, String key, Finding finding, Asked asked) {
        return Asked.id(entered, key)
                .flatMap(finding::of)
                .map(found -> written.fields(asked, found))
                .orElse(Map.of());
    }

    private static Optional<GetProject.Goal> goal(Asked asked, ProjectId project, UUID id) {
        return asked.ask(new GetProject(project, asked.today()), GetProject.Answer.class).goals().stream()
                .filter(goal -> goal.goalId().value().equals(id))
                .findFirst();
    }

    private static Optional<GetPlan.Activity> activity(Asked asked, ProjectId project, UUID id) {
        return asked.ask(new GetPlan(project, asked.today()), GetPlan.Answer.class).activities().stream()
                .filter(activity -> activity.activityId().value().equals(id))
                .findFirst();
    }

    private static Optional<FindRecords.Item> record(Asked asked, ProjectId project, UUID id) {
        return asked.ask(new FindRecords(project, null, null, MOST), FindRecords.Answer.class).items().stream()
                .filter(record -> record.recordId().value().equals(id))
                .findFirst();
    }

    private static Map<String, String> percent(Asked asked, Entered entered, ProjectId project) {
        return Asked.id(entered, "activityId")
                .flatMap(id -> activity(asked, project, id))
                .map(activity -> Map.of("percentComplete", String.valueOf(activity.percentComplete())))
                .orElse(Map.of());
    }

    private Map<String, String> commitment(Asked asked, Entered entered, ProjectId project) {
        var id = Asked.id(entered, "commitmentId").map(EntryId::new);
        if (id.isEmpty()) {
            return Map.of();
        }
        var query = new FindEntries(project, null, true, null, MOST);
        return asked.ask(query, FindEntries.Answer.class).items().stream()
                .filter(entry -> entry.entryId().equals(id.get()))
                .findFirst()
                .map(entry -> commitment(asked, entry))
                .orElse(Map.of());
    }

    private Map<String, String> commitment(Asked asked, FindEntries.Item entry) {
        var values = new LinkedHashMap<String, String>();
        Money open = entry.open();
        values.put("amount", written.text(asked, open == null ? entry.amount() : open));
        if (entry.lineId() != null) {
            values.put("lineId", entry.lineId().toString());
        }
        return values;
    }

    private Map<String, String> lines(Asked asked, ProjectId project) {
        var values = new LinkedHashMap<String, String>();
        var lines = asked.ask(new GetBudget(project, null, asked.today()), GetBudget.Answer.class)
                .lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var row = "lines[" + i + "].";
            values.put(row + "lineId", line.lineId().toString());
            values.put(row + "code", line.code());
            values.put(row + "title", line.title());
            values.put(row + "year", String.valueOf(line.year()));
            values.put(row + "amount", written.text(asked, line.current()));
        }
        return values;
    }

    private static Map<String, String> goalsWithoutValue(Asked asked, ProjectId project) {
        var values = new LinkedHashMap<String, String>();
        List<GetProject.Goal> goals = asked.ask(new GetProject(project, asked.today()), GetProject.Answer.class)
                .goals();
        goals.stream()
                .filter(goal -> goal.lastValue() == null)
                .forEach(goal -> values.put(
                        "goalReasons[" + values.size() + "].goalId",
                        goal.goalId().toString()));
        return values;
    }

    private static Map<String, String> substitutes(Asked asked, PostId post) {
        return asked.ask(new GetPost(post), GetPost.Answer.class).substitutes().stream()
                .collect(Collectors.toMap(
                        one -> FormJson.tick("allowedPosts", one.postId().toString()), _ -> "true"));
    }

    private static Optional<Long> officialVersion(Asked asked, OfficialId id) {
        return asked
                .ask(new FindOfficials(null, asked.today(), null, MOST), FindOfficials.Answer.class)
                .items()
                .stream()
                .filter(official -> official.officialId().equals(id))
                .map(FindOfficials.Item::version)
                .findFirst();
    }
}

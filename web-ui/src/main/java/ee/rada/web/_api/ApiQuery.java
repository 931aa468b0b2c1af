package ee.rada.web._api;

import ee.rada.kernel.Query;
import ee.rada.query.access.CheckAccessLog;
import ee.rada.query.access.FindClientLooks;
import ee.rada.query.access.FindLooks;
import ee.rada.query.auditnotes.FindAuditNotes;
import ee.rada.query.auditnotes.GetAuditNote;
import ee.rada.query.budgets.FindEntries;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.budgets.GetBudgetLine;
import ee.rada.query.cases.FindCaseTimeline;
import ee.rada.query.cases.FindCaseload;
import ee.rada.query.cases.FindCases;
import ee.rada.query.cases.GetCase;
import ee.rada.query.clients.FindClients;
import ee.rada.query.clients.GetClient;
import ee.rada.query.contacts.FindContactMappings;
import ee.rada.query.contacts.FindContacts;
import ee.rada.query.contacts.GetContact;
import ee.rada.query.contacts.GetStatistics;
import ee.rada.query.deadletters.FindDeadLetters;
import ee.rada.query.deadletters.GetDeadLetter;
import ee.rada.query.desk.GetDesk;
import ee.rada.query.deviations.FindDeviations;
import ee.rada.query.earnedvalue.GetEarnedValue;
import ee.rada.query.emergencies.FindEmergencies;
import ee.rada.query.history.FindSteps;
import ee.rada.query.history.GetHistory;
import ee.rada.query.history.GetTrail;
import ee.rada.query.imports.FindImports;
import ee.rada.query.planchanges.FindInbox;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.query.planversions.FindPlanVersions;
import ee.rada.query.planversions.GetActivity;
import ee.rada.query.planversions.GetPlanComparison;
import ee.rada.query.planversions.GetPlanVersion;
import ee.rada.query.posts.FindOfficials;
import ee.rada.query.posts.FindPosts;
import ee.rada.query.posts.GetPost;
import ee.rada.query.projects.FindLate;
import ee.rada.query.projects.FindProjects;
import ee.rada.query.projects.FindRecords;
import ee.rada.query.projects.GetPlan;
import ee.rada.query.projects.GetProject;
import ee.rada.query.projects.GetTimeline;
import ee.rada.query.regions.FindRegions;
import ee.rada.query.replays.FindReplays;
import ee.rada.query.replays.GetReplay;
import ee.rada.query.substitutions.FindActsOnBehalf;
import ee.rada.query.substitutions.FindSubstitutions;
import ee.rada.query.substitutions.GetSubstitution;
import ee.rada.web.commands.RecordShape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A question at its address. Names in braces are components of the question; its other components are parameters, but for those that the server
 * knows: what day it is, who asks, and in which posts.
 *
 * @param answer what the question is answered with
 */
record ApiQuery(String path, Class<? extends Query> type, Class<? extends Record> answer) {

    /** Every question that can be asked over HTTP; a new one is added here and nowhere else. */
    static final List<ApiQuery> ALL = List.of(
            at("/api/projects", FindProjects.class),
            at("/api/projects/{projectId}", GetProject.class),
            at("/api/projects/{projectId}/timeline", GetTimeline.class),
            at("/api/projects/{projectId}/plan", GetPlan.class),
            at("/api/projects/{projectId}/plan-versions", FindPlanVersions.class),
            at("/api/projects/{projectId}/plan-versions/compare", GetPlanComparison.class),
            at("/api/projects/{projectId}/plan-versions/{revision}", GetPlanVersion.class),
            at("/api/projects/{projectId}/activities/{activityId}", GetActivity.class),
            at("/api/projects/{projectId}/budget", GetBudget.class),
            at("/api/projects/{projectId}/earned-value", GetEarnedValue.class),
            at("/api/projects/{projectId}/budget/lines/{lineId}", GetBudgetLine.class),
            at("/api/projects/{projectId}/entries", FindEntries.class),
            at("/api/projects/{projectId}/records", FindRecords.class),
            at("/api/projects/{projectId}/plan-changes", FindPlanChanges.class),
            at("/api/projects/{thing}/history", GetHistory.class),
            at("/api/projects/{thing}/steps", FindSteps.class),
            at("/api/projects/{projectId}/deviations", FindDeviations.class),
            at("/api/late", FindLate.class),
            at("/api/desk", GetDesk.class),
            at("/api/trail/{year}", GetTrail.class),
            at("/api/deviations", FindDeviations.class),
            at("/api/plan-changes", FindPlanChanges.class),
            at("/api/plan-changes/inbox", FindInbox.class),
            at("/api/plan-changes/{proposalId}", GetPlanChange.class),
            at("/api/plan-changes/{thing}/history", GetHistory.class),
            at("/api/posts", FindPosts.class),
            at("/api/posts/{postId}", GetPost.class),
            at("/api/posts/{thing}/history", GetHistory.class),
            at("/api/substitutions", FindSubstitutions.class),
            at("/api/substitutions/{substitutionId}", GetSubstitution.class),
            at("/api/substitutions/{substitutionId}/acts", FindActsOnBehalf.class),
            at("/api/substitutions/{thing}/history", GetHistory.class),
            at("/api/officials", FindOfficials.class),
            at("/api/officials/{thing}/history", GetHistory.class),
            at("/api/past-imports", FindImports.class),
            at("/api/dead-letters", FindDeadLetters.class),
            at("/api/dead-letters/{at}", GetDeadLetter.class),
            at("/api/replay", FindReplays.class),
            at("/api/replay/{replayId}", GetReplay.class),
            at("/api/audit-notes", FindAuditNotes.class),
            at("/api/audit-notes/{noteId}", GetAuditNote.class),
            at("/api/audit-notes/{thing}/history", GetHistory.class),
            at("/api/cases", FindCases.class),
            at("/api/cases/{caseId}", GetCase.class),
            at("/api/cases/{caseId}/timeline", FindCaseTimeline.class),
            at("/api/cases/{thing}/history", GetHistory.class),
            at("/api/caseload", FindCaseload.class),
            at("/api/emergencies", FindEmergencies.class),
            at("/api/clients/{clientRef}/looks", FindClientLooks.class),
            at("/api/regions", FindRegions.class),
            at("/api/contacts", FindContacts.class),
            at("/api/contact-mappings", FindContactMappings.class),
            at("/api/contacts/{contactId}", GetContact.class),
            at("/api/statistics", GetStatistics.class),
            at("/api/clients", FindClients.class),
            at("/api/clients/{clientRef}", GetClient.class),
            at("/api/access-log", FindLooks.class),
            at("/api/access-log/check", CheckAccessLog.class));

    private static final Set<String> KNOWN_TO_THE_SERVER = Set.of("today", "official", "posts");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private static ApiQuery at(String path, Class<? extends Query> type) {
        Class<?> answer = Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Answer"))
                .findFirst()
                .orElseThrow();
        return new ApiQuery(path, type, answer.asSubclass(Record.class));
    }

    RecordShape shape() {
        return RecordShape.of(type.asSubclass(Record.class));
    }

    /** The names in the path. */
    List<String> variables() {
        return VARIABLE.matcher(path)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** What can be added to the address. */
    List<RecordShape.Field> parameters() {
        var variables = variables();
        return shape().fields().stream()
                .filter(field -> !variables.contains(field.name()) && !KNOWN_TO_THE_SERVER.contains(field.name()))
                .toList();
    }

    /** The question about the one thing that this one lies below; empty for a list of its own, and for the thing itself. */
    Optional<ApiQuery> parent() {
        int end = path.indexOf('}') + 1;
        boolean tellsItself = isOfOneThing() && type != GetHistory.class;
        return ALL.stream()
                .filter(_ -> end > 0 && end < path.length() && !tellsItself)
                .filter(other -> VARIABLE.matcher(other.path)
                        .replaceAll("{}")
                        .equals(VARIABLE.matcher(path.substring(0, end)).replaceAll("{}")))
                .findFirst();
    }

    /** Whether it tells of one thing, which has a version. */
    boolean isOfOneThing() {
        return type.getSimpleName().startsWith("Get");
    }

    /** A page begins after the cursor of the page before; that newer ones come first is the question's own affair. */
    static String parameterName(RecordShape.Field field) {
        return field.name().equals("before") ? "after" : field.name();
    }
}

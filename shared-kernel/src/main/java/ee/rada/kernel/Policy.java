package ee.rada.kernel;

import static ee.rada.kernel.Role.ADMINISTRATOR;
import static ee.rada.kernel.Role.AUDITOR;
import static ee.rada.kernel.Role.COUNSELLOR;
import static ee.rada.kernel.Role.DIRECTOR_GENERAL;
import static ee.rada.kernel.Role.DPO;
import static ee.rada.kernel.Role.FINANCE;
import static ee.rada.kernel.Role.REGION_HEAD;
import static ee.rada.kernel.Role.REMOTE_HEAD;
import static ee.rada.kernel.Role.SERVICE_HEAD;
import static ee.rada.kernel.Role.SYSTEM;
import static ee.rada.kernel.Role.UNIT_HEAD;
import static ee.rada.kernel.Role.WORKER;

import ee.rada.kernel.auditnotes.AuditNoteCommand;
import ee.rada.kernel.budgets.BudgetCommand;
import ee.rada.kernel.cases.CaseCommand;
import ee.rada.kernel.clients.ClientCommand;
import ee.rada.kernel.contacts.ContactCommand;
import ee.rada.kernel.contacts.ContactMappingCommand;
import ee.rada.kernel.deadletters.DeadLetterCommand;
import ee.rada.kernel.deviations.DeviationCommand;
import ee.rada.kernel.emergencies.EmergencyCommand;
import ee.rada.kernel.imports.ImportCommand;
import ee.rada.kernel.planchanges.PlanChangeCommand;
import ee.rada.kernel.posts.OfficialCommand;
import ee.rada.kernel.posts.PostCommand;
import ee.rada.kernel.projects.ProjectCommand;
import ee.rada.kernel.regions.RegionCommand;
import ee.rada.kernel.substitutions.SubstitutionCommand;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The one table of who may do and see what. What is not in it is forbidden. The command side judges by it, the UI shows or hides by
 * it, and a test walks every cell of it.
 */
public final class Policy {

    /**
     * Who may send a command.
     *
     * @param anywhere roles that may, whatever region it concerns
     * @param inOwnRegion roles that may where the thing lies in the post's region
     * @param fourEyes whether nobody may who had a hand in what it decides on
     */
    public record Rule(Set<Role> anywhere, Set<Role> inOwnRegion, boolean fourEyes) {

        public boolean allows(Role role) {
            return anywhere.contains(role) || inOwnRegion.contains(role);
        }
    }

    /**
     * Who sees a class of a case's fields. Whoever sees the content sees the frame.
     *
     * @param anywhere roles that do, whatever region the case lies in
     * @param inOwnRegion roles that do where it lies in the post's region
     * @param ifResponsible roles that do in that region while they, or those in whose place they act, are responsible for the case
     * @param inEmergency roles that do for a while after they have said why they must
     */
    public record Sight(Set<Role> anywhere, Set<Role> inOwnRegion, Set<Role> ifResponsible, Set<Role> inEmergency) {}

    private static final Rule NOBODY = new Rule(Set.of(), Set.of(), false);
    private static final Sight NOBODY_SEES = new Sight(Set.of(), Set.of(), Set.of(), Set.of());
    private static final Set<Role> EVERY_POST = EnumSet.complementOf(EnumSet.of(SYSTEM));
    private static final Set<Role> REPLAYING = EnumSet.of(SERVICE_HEAD, ADMINISTRATOR);
    private static final Map<Class<? extends Command>, Rule> COMMANDS = new HashMap<>();
    private static final Map<Class<? extends Command>, Topic> HIDDEN = new HashMap<>();
    private static final Map<Topic, Set<Role>> TOPICS = new EnumMap<>(Topic.class);
    private static final Map<CaseField, Sight> CASE_FIELDS = new EnumMap<>(CaseField.class);

    static {
        planning();
        doing();
        spending();
        changing();
        standingIn();
        watching();
        auditing();
        erasing();
        helping();
        settingUp();
        inEmergency();
        reading();
        seeingCases();
    }

    private Policy() {}

    private static void planning() {
        Rule head = by(SERVICE_HEAD);
        allow(ProjectCommand.RegisterProject.class, head);
        allow(ProjectCommand.ChangeProject.class, head);
        allow(ProjectCommand.DefineGoal.class, head);
        allow(ProjectCommand.ChangeGoal.class, head);
        allow(ProjectCommand.RemoveGoal.class, head);
        allow(ProjectCommand.AddPlannedActivity.class, head);
        allow(ProjectCommand.ChangePlannedActivity.class, head);
        allow(ProjectCommand.RemovePlannedActivity.class, head);
        allow(ProjectCommand.LinkActivities.class, head);
        allow(ProjectCommand.NameStakeholder.class, head);
        allow(BudgetCommand.SetOriginalBudget.class, head);
        allow(ProjectCommand.SubmitProjectForApproval.class, head);
        allow(ProjectCommand.ApproveProject.class, fourEyes(UNIT_HEAD));
        allow(ProjectCommand.ReturnProject.class, by(UNIT_HEAD));
        allow(ProjectCommand.StartProject.class, head);
        allow(ProjectCommand.SuspendProject.class, by(SERVICE_HEAD, UNIT_HEAD));
        allow(ProjectCommand.ResumeProject.class, by(SERVICE_HEAD, UNIT_HEAD));
        allow(ProjectCommand.FinaliseProject.class, head);
        allow(ProjectCommand.CloseProject.class, head);
        allow(ProjectCommand.CancelProject.class, by(SERVICE_HEAD, UNIT_HEAD));
    }

    private static void doing() {
        Rule everybodyAtWork =
                new Rule(EnumSet.of(SERVICE_HEAD), EnumSet.of(REGION_HEAD, REMOTE_HEAD, WORKER, COUNSELLOR), false);
        Rule heads = new Rule(EnumSet.of(SERVICE_HEAD), EnumSet.of(REGION_HEAD, REMOTE_HEAD), false);
        allow(ContactCommand.RegisterContact.class, everybodyAtWork);
        allow(ContactCommand.CorrectContact.class, everybodyAtWork);
        allow(ProjectCommand.RecordActivity.class, everybodyAtWork);
        allow(ProjectCommand.CorrectActivityRecord.class, everybodyAtWork);
        allow(ProjectCommand.CompleteActivity.class, heads);
        allow(ProjectCommand.RecordStakeholderInvolved.class, by(SERVICE_HEAD, REGION_HEAD, REMOTE_HEAD));
        allow(ProjectCommand.RecordIndicatorValue.class, by(SERVICE_HEAD, REGION_HEAD, REMOTE_HEAD));
    }

    private static void spending() {
        Rule finance = by(FINANCE);
        allow(BudgetCommand.CommitFunds.class, finance);
        allow(BudgetCommand.RecordExpenditure.class, finance);
        allow(BudgetCommand.RecordDisbursement.class, finance);
        allow(BudgetCommand.RecordIncomingFunds.class, finance);
        allow(BudgetCommand.ReverseEntry.class, finance);
        allow(BudgetCommand.ReleaseCommitment.class, finance);
    }

    private static void changing() {
        Rule proposer = by(SERVICE_HEAD, UNIT_HEAD, REGION_HEAD, REMOTE_HEAD, WORKER, COUNSELLOR);
        allow(PlanChangeCommand.DraftPlanChange.class, proposer);
        allow(PlanChangeCommand.EditDraft.class, proposer);
        allow(PlanChangeCommand.SubmitPlanChange.class, proposer);
        allow(PlanChangeCommand.AmendBudget.class, proposer);
        allow(PlanChangeCommand.AnswerClarification.class, proposer);
        allow(PlanChangeCommand.RebasePlanChange.class, proposer);
        allow(PlanChangeCommand.WithdrawPlanChange.class, proposer);
        allow(PlanChangeCommand.ApprovePlanChange.class, fourEyes(UNIT_HEAD, FINANCE, DIRECTOR_GENERAL));
        allow(PlanChangeCommand.RejectPlanChange.class, fourEyes(UNIT_HEAD, FINANCE, DIRECTOR_GENERAL));
        allow(PlanChangeCommand.AskForClarification.class, by(UNIT_HEAD, FINANCE, DIRECTOR_GENERAL));
        allow(PlanChangeCommand.RecordFunderDecision.class, by(FINANCE, SERVICE_HEAD));
        allow(ProjectCommand.ConfirmPlanUpToDate.class, by(SERVICE_HEAD));
    }

    /** Whose post it is about is judged by the command side: its holder, the manager, or the administrator; these for an auditor too. */
    private static void standingIn() {
        Rule everyPost = new Rule(EnumSet.complementOf(EnumSet.of(SYSTEM, AUDITOR)), Set.of(), false);
        allow(SubstitutionCommand.ArrangeSubstitution.class, everyPost);
        allow(SubstitutionCommand.ConfirmSubstitution.class, everyPost);
        allow(SubstitutionCommand.ShortenSubstitution.class, everyPost);
        allow(SubstitutionCommand.ExtendSubstitution.class, everyPost);
        allow(SubstitutionCommand.CancelSubstitution.class, everyPost);
        allow(SubstitutionCommand.HandOver.class, everyPost);
        allow(SubstitutionCommand.HandBack.class, everyPost);
        allow(SubstitutionCommand.StartSubstitution.class, by(SYSTEM));
        allow(SubstitutionCommand.EndSubstitution.class, by(SYSTEM));
    }

    private static void watching() {
        allow(DeviationCommand.DetectDeviation.class, by(SYSTEM));
        allow(DeviationCommand.AcknowledgeDeviation.class, by(SERVICE_HEAD, UNIT_HEAD, REGION_HEAD, REMOTE_HEAD));
    }

    /** All that an auditor may send: he reads everything else. */
    private static void auditing() {
        allow(AuditNoteCommand.RaiseAuditNote.class, by(AUDITOR));
        allow(AuditNoteCommand.AnswerAuditNote.class, by(SERVICE_HEAD));
        allow(AuditNoteCommand.CloseAuditNote.class, fourEyes(AUDITOR));
        allow(AuditNoteCommand.ReopenAuditNote.class, by(AUDITOR));
    }

    /** A client is erased by the data protection officer, and proposed for it by somebody else. */
    private static void erasing() {
        allow(ClientCommand.RegisterClient.class, by(WORKER, COUNSELLOR, REGION_HEAD, REMOTE_HEAD));
        allow(ClientCommand.PlaceLegalHold.class, by(DPO));
        allow(ClientCommand.LiftLegalHold.class, by(DPO));
        allow(ClientCommand.ProposeErasure.class, by(SERVICE_HEAD, REGION_HEAD, REMOTE_HEAD));
        allow(ClientCommand.WithdrawErasure.class, by(SERVICE_HEAD, REGION_HEAD, REMOTE_HEAD, DPO));
        allow(ClientCommand.DestroyClientKey.class, fourEyes(DPO));
        allow(ClientCommand.VerifyErasure.class, by(SYSTEM));
        HIDDEN.put(ClientCommand.class, Topic.CLIENTS);
    }

    /** Cases are the business of their region alone; R6, and whoever takes a case over, needs a second person. */
    private static void helping() {
        Rule inRegion = new Rule(Set.of(), EnumSet.of(REGION_HEAD, REMOTE_HEAD, WORKER, COUNSELLOR), false);
        Rule head = new Rule(Set.of(), EnumSet.of(REGION_HEAD, REMOTE_HEAD), false);
        Rule otherHead = new Rule(Set.of(), EnumSet.of(REGION_HEAD, REMOTE_HEAD), true);
        allow(CaseCommand.OpenCase.class, inRegion);
        allow(CaseCommand.AssignCase.class, head);
        allow(CaseCommand.RecordConsent.class, inRegion);
        allow(CaseCommand.RecordAssessment.class, inRegion);
        allow(CaseCommand.FlagHighRisk.class, inRegion);
        allow(CaseCommand.AgreeSafetyPlan.class, inRegion);
        allow(CaseCommand.AgreeActionPlan.class, inRegion);
        allow(CaseCommand.CompleteStep.class, inRegion);
        allow(CaseCommand.RecordSession.class, inRegion);
        allow(CaseCommand.CorrectSession.class, inRegion);
        allow(CaseCommand.MakeReferral.class, inRegion);
        allow(CaseCommand.RecordReferralAnswer.class, inRegion);
        allow(CaseCommand.CompleteReferral.class, inRegion);
        allow(CaseCommand.RevokeReferral.class, inRegion);
        allow(CaseCommand.RequestTransfer.class, inRegion);
        allow(CaseCommand.AcceptTransfer.class, otherHead);
        allow(CaseCommand.DeclineTransfer.class, otherHead);
        allow(CaseCommand.RequestClosure.class, inRegion);
        allow(CaseCommand.ApproveClosure.class, otherHead);
        allow(CaseCommand.ReturnClosure.class, head);
        allow(CaseCommand.ReopenCase.class, inRegion);
        allow(CaseCommand.RaiseSafetyPlanAlert.class, by(SYSTEM));
    }

    private static void settingUp() {
        Rule administrator = by(ADMINISTRATOR);
        Rule firstStart = by(ADMINISTRATOR, SYSTEM);
        allow(OfficialCommand.RegisterOfficial.class, firstStart);
        allow(OfficialCommand.DeactivateOfficial.class, administrator);
        allow(PostCommand.DefinePost.class, firstStart);
        allow(PostCommand.AppointToPost.class, firstStart);
        allow(PostCommand.DefineSubstitutes.class, firstStart);
        allow(PostCommand.EndAppointment.class, administrator);
        allow(RegionCommand.DefineRegion.class, firstStart);
        allow(RegionCommand.EndRegion.class, administrator);
        allow(ContactMappingCommand.SaveContactMapping.class, by(ADMINISTRATOR, SERVICE_HEAD));
        allow(ContactCommand.ImportContacts.class, by(ADMINISTRATOR, SERVICE_HEAD));
        allow(BudgetCommand.ImportProject.class, by(ADMINISTRATOR, SERVICE_HEAD));
        allow(DeadLetterCommand.RetryDeadLetter.class, administrator);
        allow(DeadLetterCommand.DiscardDeadLetter.class, administrator);
        allow(ImportCommand.RecordImport.class, by(ADMINISTRATOR, SERVICE_HEAD));
    }

    /** Only who may know of a case can have to read it; who looks into that is never himself. */
    private static void inEmergency() {
        Rule whoeverKnows =
                new Rule(EnumSet.of(SERVICE_HEAD), EnumSet.of(REGION_HEAD, REMOTE_HEAD, WORKER, COUNSELLOR), false);
        allow(EmergencyCommand.BreakTheGlass.class, whoeverKnows);
        allow(EmergencyCommand.ReviewEmergencyAccess.class, fourEyes(DPO));
    }

    private static void reading() {
        for (Topic topic : Topic.values()) {
            TOPICS.put(topic, EVERY_POST);
        }
        TOPICS.put(Topic.IMPORTS, EnumSet.of(SERVICE_HEAD, ADMINISTRATOR));
        TOPICS.put(Topic.EXPORTS, EnumSet.of(SERVICE_HEAD, ADMINISTRATOR));
        TOPICS.put(Topic.EVENT_LOGS, EnumSet.of(SERVICE_HEAD, AUDITOR));
        TOPICS.put(Topic.EVENTS, EnumSet.of(AUDITOR));
        TOPICS.put(Topic.REPLAY, EnumSet.of(AUDITOR, SERVICE_HEAD, ADMINISTRATOR));
        TOPICS.put(
                Topic.CONTACTS, EnumSet.of(SERVICE_HEAD, REGION_HEAD, REMOTE_HEAD, WORKER, COUNSELLOR, AUDITOR, DPO));
        TOPICS.put(
                Topic.STATISTICS,
                EnumSet.of(
                        SERVICE_HEAD,
                        UNIT_HEAD,
                        DIRECTOR_GENERAL,
                        REGION_HEAD,
                        REMOTE_HEAD,
                        WORKER,
                        COUNSELLOR,
                        AUDITOR,
                        DPO));
        TOPICS.put(Topic.ACCESS_LOG, EnumSet.of(AUDITOR, SERVICE_HEAD, DPO));
        TOPICS.put(Topic.CLIENTS, EnumSet.of(SERVICE_HEAD, REGION_HEAD, REMOTE_HEAD, AUDITOR, DPO));
        TOPICS.put(Topic.CLIENT_LOOKS, EnumSet.of(DPO));
    }

    /** Who is in no row knows of no case. */
    private static void seeingCases() {
        Set<Role> team = EnumSet.of(WORKER, COUNSELLOR, REGION_HEAD, REMOTE_HEAD);
        Set<Role> above = EnumSet.of(SERVICE_HEAD, AUDITOR, DPO);
        Set<Role> heads = EnumSet.of(REGION_HEAD, REMOTE_HEAD);
        Set<Role> inEmergency = EnumSet.copyOf(team);
        inEmergency.add(SERVICE_HEAD);
        CASE_FIELDS.put(CaseField.FRAME, new Sight(above, team, Set.of(), Set.of()));
        CASE_FIELDS.put(CaseField.CONTENT, new Sight(Set.of(), heads, team, inEmergency));
        Set<Role> all = EnumSet.copyOf(team);
        all.addAll(above);
        TOPICS.put(Topic.CASES, all);
    }

    /** Who may send the command; nobody, where the table has no row. */
    public static Rule of(Class<? extends Command> command) {
        return COMMANDS.getOrDefault(command, NOBODY);
    }

    /** Whether whoever may not send it is not to learn either that there is what it is about: to him that is not found. */
    public static boolean hides(Class<? extends Command> command, Role role) {
        return HIDDEN.entrySet().stream()
                .anyMatch(family -> family.getKey().isAssignableFrom(command) && !maySee(role, family.getValue()));
    }

    /** Whether to whoever may not see it there is no such thing at all. */
    public static boolean hides(Topic topic) {
        return HIDDEN.containsValue(topic);
    }

    /** Whether somebody may send it from a post in which he is substituted: only what is about substitutions, to end his own. */
    public static boolean isForTheAbsent(Class<? extends Command> command) {
        return SubstitutionCommand.class.isAssignableFrom(command);
    }

    public static boolean maySee(Role role, Topic topic) {
        return TOPICS.getOrDefault(topic, Set.of()).contains(role);
    }

    /** Who sees the fields of that class. */
    public static Sight of(CaseField field) {
        return CASE_FIELDS.getOrDefault(field, NOBODY_SEES);
    }

    /** Whether he may have everything folded anew, and have that given up; which changes no fact, and so is no command. */
    public static boolean mayReplay(Role role) {
        return REPLAYING.contains(role);
    }

    private static void allow(Class<? extends Command> command, Rule rule) {
        COMMANDS.put(command, rule);
    }

    private static Rule by(Role first, Role... more) {
        return new Rule(EnumSet.of(first, more), Set.of(), false);
    }

    private static Rule fourEyes(Role first, Role... more) {
        return new Rule(EnumSet.of(first, more), Set.of(), true);
    }
}

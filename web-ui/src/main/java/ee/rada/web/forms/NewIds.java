package ee.rada.web.forms;

import java.util.Set;

/** The ids that a command brings with it: the server makes them, nobody sees them. */
final class NewIds {

    private static final Set<String> ALL = Set.of(
            "register-project/projectId",
            "define-goal/goalId",
            "add-planned-activity/activityId",
            "name-stakeholder/stakeholderId",
            "record-activity/recordId",
            "set-original-budget/lines.lineId",
            "commit-funds/entryId",
            "record-expenditure/entryId",
            "record-disbursement/entryId",
            "record-incoming-funds/entryId",
            "amend-budget/proposalId",
            "draft-plan-change/proposalId",
            "draft-plan-change/items.AddActivity.activityId",
            "draft-plan-change/items.AddLine.lineId",
            "register-official/officialId",
            "define-post/postId",
            "arrange-substitution/substitutionId",
            "raise-audit-note/noteId",
            "open-case/caseId",
            "break-the-glass/emergencyId",
            "open-case/clientRef",
            "record-consent/consentId",
            "agree-action-plan/steps.id",
            "record-session/sessionId",
            "make-referral/referralId",
            "request-transfer/transferId",
            "define-region/region",
            "save-contact-mapping/mappingId",
            "register-contact/contactId");

    private NewIds() {}

    /** @param path of the field, without the numbers of rows: {@code lines.lineId} */
    static boolean holds(String command, String path) {
        return ALL.contains(command + "/" + path);
    }

    /** Whether the command adds something of its own, so that it is in nobody's way and needs no version. */
    static boolean addsSomething(String command) {
        return ALL.stream().anyMatch(id -> id.startsWith(command + "/"));
    }
}

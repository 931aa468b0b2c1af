package ee.rada.web.forms;

import ee.rada.web._pages.Paths;

/** Where a form leads when it was accepted: to the new thing that it made, else back to where it was opened. */
final class AfterCommand {

    private AfterCommand() {}

    static String path(String command, Entered entered) {
        return switch (command) {
            case "register-project" -> "/projects/" + id(entered, "projectId");
            case "amend-budget" -> "/plan-changes/" + id(entered, "proposalId");
            case "raise-audit-note" -> "/audit-notes/" + id(entered, "noteId");
            case "arrange-substitution" -> "/substitutions/" + id(entered, "substitutionId");
            default ->
                Paths.ours(
                        entered.text(CommandForms.BACK),
                        entered.has("projectId") ? "/projects/" + id(entered, "projectId") : "/");
        };
    }

    /** The command was accepted, so its id is one. */
    private static String id(Entered entered, String name) {
        return Asked.id(entered, name).orElseThrow().toString();
    }
}

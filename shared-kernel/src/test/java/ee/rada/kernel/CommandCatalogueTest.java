package ee.rada.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.projects.ProjectCommand.RecordActivity;
import ee.rada.kernel.projects.ProjectCommand.SubmitProjectForApproval;
import org.junit.jupiter.api.Test;

class CommandCatalogueTest {

    @Test
    void a_command_is_called_by_its_records_name_in_kebab_case() {
        assertThat(CommandCatalogue.nameOf(SubmitProjectForApproval.class)).isEqualTo("submit-project-for-approval");
        assertThat(CommandCatalogue.byName()).containsEntry("record-activity", RecordActivity.class);
    }

    @Test
    void no_two_commands_share_a_name() {
        long commands = CommandCatalogue.FAMILIES.stream()
                .mapToLong(family -> family.getPermittedSubclasses().length)
                .sum();

        assertThat(CommandCatalogue.byName()).hasSize((int) commands);
        assertThat(CommandCatalogue.byName().keySet()).allMatch(name -> name.matches("[a-z]+(-[a-z]+)+"));
    }

    @Test
    void every_command_has_a_row_in_the_policy_table() {
        assertThat(CommandCatalogue.byName().values())
                .allSatisfy(command ->
                        assertThat(Role.values()).as(command.getSimpleName()).anyMatch(Policy.of(command)::allows));
    }

    @Test
    void what_has_no_row_is_forbidden_to_everybody() {
        assertThat(Role.values()).noneMatch(Policy.of(Command.class)::allows);
    }
}

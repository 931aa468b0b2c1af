package ee.rada.command;

import static ee.rada.command.Acting.TODAY;
import static ee.rada.command.Acting.as;
import static ee.rada.command.Asked.completeActivity;
import static ee.rada.command.Asked.recordActivity;
import static ee.rada.command.Cast.COUNSELLOR_REMOTE;
import static ee.rada.command.Cast.REGION_HEAD_POHJA;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.EVERYWHERE;
import static ee.rada.command.Happened.IN_IDA;
import static ee.rada.command.Happened.IN_POHJA;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.RECORD;
import static ee.rada.command.Happened.activityCompleted;
import static ee.rada.command.Happened.activityRecorded;
import static ee.rada.command.Happened.running;
import static ee.rada.kernel.ProblemCode.FORBIDDEN_ROLE;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.NO_SUCH_OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Command;
import ee.rada.kernel.CommandCatalogue;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.OfficialCommand.RegisterOfficial;
import ee.rada.kernel.posts.OfficialEvent.OfficialDeactivated;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostEvent.AppointmentEnded;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectCommand.CorrectActivityRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may send what: every cell of the table, written down here a second time, tried at the desk. */
class PolicyTest {

    private static final PostId POST = new PostId(new UUID(2, 99));
    private static final String TABLE = """
            register-project              SERVICE_HEAD
            change-project                SERVICE_HEAD
            define-goal                   SERVICE_HEAD
            change-goal                   SERVICE_HEAD
            remove-goal                   SERVICE_HEAD
            add-planned-activity          SERVICE_HEAD
            change-planned-activity       SERVICE_HEAD
            remove-planned-activity       SERVICE_HEAD
            link-activities               SERVICE_HEAD
            name-stakeholder              SERVICE_HEAD
            set-original-budget           SERVICE_HEAD
            submit-project-for-approval   SERVICE_HEAD
            approve-project               UNIT_HEAD
            return-project                UNIT_HEAD
            start-project                 SERVICE_HEAD
            suspend-project               SERVICE_HEAD UNIT_HEAD
            resume-project                SERVICE_HEAD UNIT_HEAD
            finalise-project              SERVICE_HEAD
            close-project                 SERVICE_HEAD
            cancel-project                SERVICE_HEAD UNIT_HEAD
            record-activity               SERVICE_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR
            correct-activity-record       SERVICE_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR
            complete-activity             SERVICE_HEAD REGION_HEAD REMOTE_HEAD
            record-stakeholder-involved   SERVICE_HEAD REGION_HEAD REMOTE_HEAD
            record-indicator-value        SERVICE_HEAD REGION_HEAD REMOTE_HEAD
            commit-funds                  FINANCE
            record-expenditure            FINANCE
            record-disbursement           FINANCE
            record-incoming-funds         FINANCE
            reverse-entry                 FINANCE
            release-commitment            FINANCE
            draft-plan-change             SERVICE_HEAD UNIT_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR
            edit-draft                    SERVICE_HEAD UNIT_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR
            submit-plan-change            SERVICE_HEAD UNIT_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR
            answer-clarification          SERVICE_HEAD UNIT_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR
            rebase-plan-change            SERVICE_HEAD UNIT_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR
            amend-budget                  SERVICE_HEAD UNIT_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR
            withdraw-plan-change          SERVICE_HEAD UNIT_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR
            approve-plan-change           UNIT_HEAD FINANCE DIRECTOR_GENERAL
            reject-plan-change            UNIT_HEAD FINANCE DIRECTOR_GENERAL
            ask-for-clarification         UNIT_HEAD FINANCE DIRECTOR_GENERAL
            record-funder-decision        SERVICE_HEAD FINANCE
            confirm-plan-up-to-date       SERVICE_HEAD
            arrange-substitution          SERVICE_HEAD UNIT_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR FINANCE DIRECTOR_GENERAL RECORDS DPO ADMINISTRATOR
            confirm-substitution          SERVICE_HEAD UNIT_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR FINANCE DIRECTOR_GENERAL RECORDS DPO ADMINISTRATOR
            shorten-substitution          SERVICE_HEAD UNIT_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR FINANCE DIRECTOR_GENERAL RECORDS DPO ADMINISTRATOR
            extend-substitution           SERVICE_HEAD UNIT_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR FINANCE DIRECTOR_GENERAL RECORDS DPO ADMINISTRATOR
            cancel-substitution           SERVICE_HEAD UNIT_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR FINANCE DIRECTOR_GENERAL RECORDS DPO ADMINISTRATOR
            hand-over                     SERVICE_HEAD UNIT_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR FINANCE DIRECTOR_GENERAL RECORDS DPO ADMINISTRATOR
            hand-back                     SERVICE_HEAD UNIT_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR FINANCE DIRECTOR_GENERAL RECORDS DPO ADMINISTRATOR
            start-substitution            SYSTEM
            end-substitution              SYSTEM
            define-substitutes            ADMINISTRATOR SYSTEM
            detect-deviation              SYSTEM
            acknowledge-deviation         SERVICE_HEAD UNIT_HEAD REGION_HEAD REMOTE_HEAD
            raise-audit-note              AUDITOR
            answer-audit-note             SERVICE_HEAD
            close-audit-note              AUDITOR
            reopen-audit-note             AUDITOR
            register-client               REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR
            place-legal-hold              DPO
            lift-legal-hold               DPO
            propose-erasure               SERVICE_HEAD REGION_HEAD REMOTE_HEAD
            withdraw-erasure              SERVICE_HEAD REGION_HEAD REMOTE_HEAD DPO
            destroy-client-key            DPO
            verify-erasure                SYSTEM
            open-case                     WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            assign-case                   REGION_HEAD REMOTE_HEAD
            record-consent                WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            record-assessment             WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            flag-high-risk                WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            agree-safety-plan             WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            agree-action-plan             WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            complete-step                 WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            record-session                WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            correct-session               WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            make-referral                 WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            record-referral-answer        WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            complete-referral             WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            revoke-referral               WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            request-transfer              WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            accept-transfer               REGION_HEAD REMOTE_HEAD
            decline-transfer              REGION_HEAD REMOTE_HEAD
            request-closure               WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            approve-closure               REGION_HEAD REMOTE_HEAD
            return-closure                REGION_HEAD REMOTE_HEAD
            reopen-case                   WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            raise-safety-plan-alert       SYSTEM
            break-the-glass               SERVICE_HEAD WORKER COUNSELLOR REGION_HEAD REMOTE_HEAD
            review-emergency-access       DPO
            register-official             ADMINISTRATOR SYSTEM
            deactivate-official           ADMINISTRATOR
            define-post                   ADMINISTRATOR SYSTEM
            appoint-to-post               ADMINISTRATOR SYSTEM
            end-appointment               ADMINISTRATOR
            register-contact              SERVICE_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR
            correct-contact               SERVICE_HEAD REGION_HEAD REMOTE_HEAD WORKER COUNSELLOR
            import-contacts               SERVICE_HEAD ADMINISTRATOR
            save-contact-mapping          SERVICE_HEAD ADMINISTRATOR
            define-region                 ADMINISTRATOR SYSTEM
            end-region                    ADMINISTRATOR
            retry-dead-letter             ADMINISTRATOR
            discard-dead-letter           ADMINISTRATOR
            import-project                SERVICE_HEAD ADMINISTRATOR
            record-import                 SERVICE_HEAD ADMINISTRATOR
            """;

    static Stream<Arguments> everyCell() {
        return CommandCatalogue.byName().entrySet().stream()
                .flatMap(command -> Arrays.stream(Role.values())
                        .map(role -> Arguments.of(command.getKey(), role, Samples.bare(command.getValue()))));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everyCell")
    void a_post_may_send_what_the_table_says_and_nothing_else(String name, Role role, Command command) {
        var outcome = role == Role.SYSTEM
                ? desk().when(Acting.asTheSystem(), command)
                : holding(role).when(as(WORKER_POHJA).in(POST), command);

        if (table().getOrDefault(name, Set.of()).contains(role.name())) {
            outcome.expectNoRefusalAs(FORBIDDEN_ROLE);
        } else {
            outcome.expectRefusal(isHidden(name, role) ? NOT_FOUND : FORBIDDEN_ROLE);
        }
    }

    /** To these roles there is no client. */
    private static boolean isHidden(String name, Role role) {
        boolean ofClients = Set.of(
                        "register-client",
                        "place-legal-hold",
                        "lift-legal-hold",
                        "propose-erasure",
                        "withdraw-erasure",
                        "destroy-client-key",
                        "verify-erasure")
                .contains(name);
        return ofClients
                && switch (role) {
                    case SERVICE_HEAD, REGION_HEAD, REMOTE_HEAD, AUDITOR, DPO -> false;
                    case UNIT_HEAD, WORKER, COUNSELLOR, FINANCE, DIRECTOR_GENERAL, RECORDS, ADMINISTRATOR, SYSTEM ->
                        true;
                };
    }

    @Test
    void the_table_has_a_row_for_every_command() {
        assertThat(table()).containsOnlyKeys(CommandCatalogue.byName().keySet());
    }

    private static Map<String, Set<String>> table() {
        var rows = new TreeMap<String, Set<String>>();
        TABLE.lines().forEach(line -> {
            var words = line.split(" +", -1);
            rows.put(words[0], Set.of(Arrays.copyOfRange(words, 1, words.length)));
        });
        return rows;
    }

    private static Decisions holding(Role role) {
        return desk().given(
                        new PostDefined(POST, "a post", "victim support", role, Region.ALL, null),
                        new OfficialAppointed(POST, WORKER_POHJA.official(), LocalDate.of(2026, 1, 1)));
    }

    @Test
    void in_the_regions_work_is_recorded_by_those_who_work_there() {
        var desk = desk().given(running());

        desk.when(as(WORKER_POHJA), recordActivity(IN_IDA, 1)).expectRefusal(FORBIDDEN_ROLE);
        desk.when(as(REGION_HEAD_POHJA), recordActivity(IN_IDA, 1)).expectRefusal(FORBIDDEN_ROLE);
        desk.when(as(COUNSELLOR_REMOTE), recordActivity(IN_POHJA, 1)).expectRefusal(FORBIDDEN_ROLE);
        desk.when(as(REGION_HEAD_POHJA), completeActivity(IN_IDA)).expectRefusal(FORBIDDEN_ROLE);
        desk.when(as(REGION_HEAD_POHJA), completeActivity(IN_POHJA)).expectEvents(activityCompleted(IN_POHJA));
        desk.when(as(SERVICE_HEAD), completeActivity(IN_IDA)).expectEvents(activityCompleted(IN_IDA));
    }

    @Test
    void what_happens_everywhere_is_recorded_by_everybody() {
        var desk = desk().given(running());

        desk.when(as(WORKER_POHJA), recordActivity(EVERYWHERE, 1)).expectNoRefusalAs(FORBIDDEN_ROLE);
        desk.when(as(COUNSELLOR_REMOTE), recordActivity(EVERYWHERE, 1)).expectNoRefusalAs(FORBIDDEN_ROLE);
    }

    @Test
    void a_record_is_corrected_by_those_who_work_where_it_was_made() {
        var correct = new CorrectActivityRecord(PROJECT, RECORD, "another day", null, null, 2, null, null, null, null);
        var desk = desk().given(running()).given(activityRecorded(RECORD, IN_IDA, 1));

        desk.when(as(WORKER_POHJA), correct).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void only_who_holds_a_post_today_acts_in_it() {
        var register = new RegisterOfficial(OfficialId.random(), "Mari Maasikas");
        var administrator = as(Cast.ADMINISTRATOR);
        var ended = desk().given(new AppointmentEnded(
                Cast.ADMINISTRATOR.post(), Cast.ADMINISTRATOR.official(), TODAY, "moved on"));

        ended.when(administrator, register).expectNoRefusalAs(FORBIDDEN_ROLE);
        ended.when(administrator.on(TODAY.plusDays(1)), register).expectRefusal(FORBIDDEN_ROLE);
        desk().when(as(WORKER_POHJA).in(Cast.ADMINISTRATOR.post()), register).expectRefusal(FORBIDDEN_ROLE);
        desk().when(administrator.on(LocalDate.of(2019, 12, 31)), register).expectRefusal(FORBIDDEN_ROLE);
        desk().when(administrator.in(PostId.random()), register).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void who_has_left_acts_no_more() {
        desk().given(new OfficialDeactivated(WORKER_POHJA.official(), "retired"))
                .given(running())
                .when(as(WORKER_POHJA), recordActivity(IN_POHJA, 1))
                .expectRefusal(NO_SUCH_OFFICIAL);
    }

    @Test
    void nobody_acts_as_the_service_itself_but_the_service() {
        desk().when(Acting.asTheSystem().by(Channel.API), new RegisterOfficial(OfficialId.random(), "Mari Maasikas"))
                .expectRefusal(FORBIDDEN_ROLE);
    }
}

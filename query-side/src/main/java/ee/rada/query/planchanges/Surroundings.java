package ee.rada.query.planchanges;

import ee.rada.kernel.Policy;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.PlanChangeCommand.RecordFunderDecision;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Found;
import ee.rada.query.planchanges.Names.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands around a proposal: its project, the proposals before and after it, and the people it waits for. */
@Component
class Surroundings {

    /** {@code name} is the project's number and title. */
    record Project(Name name, int planVersion, int budgetVersion) {}

    private final JdbcClient jdbc;

    Surroundings(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    Project project(ProjectId project) {
        return jdbc.sql("""
                        select p.number, p.title, p.plan_version, coalesce(b.budget_version, 0)
                          from project p left join budget b using (project_id) where project_id = ?""")
                .param(project.value())
                .query((row, _) ->
                        new Project(new Name(row.getString(1), row.getString(2), 0), row.getInt(3), row.getInt(4)))
                .optional()
                .orElseThrow(Found.nothing());
    }

    GetPlanChange.@Nullable Link link(@Nullable ProposalId proposal) {
        return proposal == null
                ? null
                : jdbc.sql("select proposal_id, number, title, state from plan_change where proposal_id = ?")
                        .param(proposal.value())
                        .query((row, _) -> link(row))
                        .optional()
                        .orElse(null);
    }

    List<GetPlanChange.Link> supersedersOf(ProposalId proposal) {
        return jdbc.sql("""
                        select proposal_id, number, title, state from plan_change
                         where supersedes = ? order by position""")
                .param(proposal.value())
                .query((row, _) -> link(row))
                .list();
    }

    private static GetPlanChange.Link link(ResultSet row) throws SQLException {
        return new GetPlanChange.Link(
                Found.id(row, "proposal_id", ProposalId::new),
                row.getString("number"),
                row.getString("title"),
                ProposalState.valueOf(row.getString("state")));
    }

    /** A stale proposal waits for its author, who has to rebase it before anybody can approve it. */
    GetPlanChange.@Nullable WaitsFor waitsFor(PlanChangeRow row, boolean stale, LocalDate today) {
        Whom due = row.waiting().waitsOn();
        Whom whom = stale && due == Whom.APPROVER ? Whom.AUTHOR : due;
        Role step = row.waiting().dueStep();
        return switch (whom) {
            case null -> null;
            case APPROVER -> approver(Objects.requireNonNull(step), row, today);
            case FUNDER -> {
                Set<Role> recorders = Policy.of(RecordFunderDecision.class).anywhere();
                yield new GetPlanChange.WaitsFor(whom, null, recorders(holders(recorders, row, today), row), false);
            }
            case AUTHOR ->
                new GetPlanChange.WaitsFor(
                        whom,
                        null,
                        row.approving().hands().stream()
                                .map(official -> new GetPlanChange.Holder(null, null, null, official, null, true))
                                .toList(),
                        false);
        };
    }

    private GetPlanChange.WaitsFor approver(Role step, PlanChangeRow row, LocalDate today) {
        var holders = holders(Set.of(step), row, today);
        boolean undecidable = holders.stream().noneMatch(GetPlanChange.Holder::independent);
        return new GetPlanChange.WaitsFor(Whom.APPROVER, step, holders, undecidable);
    }

    /** Who records an answer decides nothing, so it matters not what he approved, but the proposal is not his own. */
    private static List<GetPlanChange.Holder> recorders(List<GetPlanChange.Holder> holders, PlanChangeRow row) {
        var hands = row.approving().hands();
        return holders.stream()
                .map(one -> new GetPlanChange.Holder(
                        one.postId(),
                        one.post(),
                        one.region(),
                        one.officialId(),
                        one.insteadOf(),
                        !hands.contains(one.officialId())
                                && (one.insteadOf() == null || !hands.contains(one.insteadOf()))))
                .toList();
    }

    private List<GetPlanChange.Holder> holders(Set<Role> roles, PlanChangeRow row, LocalDate today) {
        return jdbc.sql("""
                        select post_id, title, region, official_id, instead_of from proposal_mover(:roles, :today)
                         order by title, post_id, instead_of nulls first, official_id""")
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("today", today)
                .query((found, _) -> {
                    OfficialId official = Found.id(found, "official_id", OfficialId::new);
                    OfficialId absent = Found.idOrNull(found, "instead_of", OfficialId::new);
                    return new GetPlanChange.Holder(
                            Found.id(found, "post_id", PostId::new),
                            found.getString("title"),
                            Region.of(found.getString("region")),
                            official,
                            absent,
                            !isInvolved(official, row) && (absent == null || !isInvolved(absent, row)));
                })
                .list();
    }

    /** Who had a hand in it or stands behind an approval already, himself or by his substitute. */
    private static boolean isInvolved(OfficialId official, PlanChangeRow row) {
        return row.approving().hands().contains(official)
                || row.approving().approvals().stream()
                        .anyMatch(given -> official.equals(given.actor()) || official.equals(given.onBehalfOf()));
    }
}

package ee.rada.web.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.kernel.Money;
import ee.rada.kernel.planchanges.PlanChangeCommand.AmendBudget;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.RejectPlanChange;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.substitutions.SubstitutionCommand.ArrangeSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.ConfirmSubstitution;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.kernel.substitutions.SubstitutionReason;
import ee.rada.web._security.DemoPeople;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole invented year, up to today: the projects of {@link Scenarios} and what was proposed about their budgets, approved, refused
 * and still waiting. The year begins ten months before this one, so that there is always a past and a future to look at.
 */
final class InventedYear {

    private InventedYear() {}

    /**
     * Every step, in the order of its day.
     *
     * @param proof the SHA-256 of the file that serves as evidence
     */
    static List<Step> upTo(LocalDate today, String proof) {
        LocalDate start = today.minusMonths(10).withDayOfMonth(1);
        var steps = new ArrayList<Step>();
        for (Scenario scenario : Scenarios.all()) {
            var project = InventedProject.of(scenario, start);
            steps.addAll(new Planning(project).steps());
            steps.addAll(new Working(project, today, proof).steps());
            if (scenario.code().equals("KVO")) {
                proposals(project, scenario, today, steps);
            }
        }
        substitution(today, steps);
        new InventedCases(today, steps).add();
        steps.sort(Comparator.comparing(Step::on));
        return steps;
    }

    private static void proposals(InventedProject project, Scenario scenario, LocalDate today, List<Step> steps) {
        int year = today.getYear();
        Scenario.Line training = scenario.lines().get(0);
        Scenario.Line translation = scenario.lines().get(1);
        Money forTraining = project.amount(training, year);
        Money forTranslation = project.amount(translation, year);

        ProposalId more = new ProposalId(project.id("proposal/1"));
        steps.add(new Step(
                today.minusMonths(5),
                "ida",
                new AmendBudget(
                        project.project(),
                        more,
                        "Lisarühm Ida piirkonda",
                        "Ida piirkonnas on koolitusele registreerunud poole rohkem nõustajaid, kui kavandasime; lisarühm mahub samadesse ruumidesse.",
                        today.minusMonths(5),
                        false,
                        List.of(amended(project, training, year, forTraining.plus(Money.euros("3500.00")))))));
        approve(steps, today.minusMonths(5).plusDays(2), "talitus", more, "Vajadus on põhjendatud.");
        approve(steps, today.minusMonths(5).plusDays(3), "finants", more, "Kate on olemas.");
        approve(steps, today.minusMonths(5).plusDays(6), "peadirektor", more, null);

        ProposalId refused = new ProposalId(project.id("proposal/2"));
        steps.add(new Step(
                today.minusMonths(2),
                "louna",
                new AmendBudget(
                        project.project(),
                        refused,
                        "Koolitus välisriigis",
                        "Naaberriigi kriisinõustajate kogemus aitaks meie koolitajaid; sõidu saaks teha sügisel.",
                        today.minusMonths(2),
                        false,
                        List.of(amended(project, training, year, forTraining.plus(Money.euros("9500.00")))))));
        steps.add(new Step(
                today.minusMonths(2).plusDays(5),
                "talitus",
                new RejectPlanChange(
                        refused,
                        null,
                        "Kate puudub ja sama saab teha veebis; palun tehke uus ettepanek väiksema kuluga.")));

        ProposalId waiting = new ProposalId(project.id("proposal/3"));
        Money moved = Money.euros("500.00");
        steps.add(new Step(
                today.minusDays(2),
                "ida",
                new AmendBudget(
                        project.project(),
                        waiting,
                        "Koolituse raha tõlkesse",
                        "Ida piirkonna rühm vajas tõlget kaks korda rohkem, kui kavandasime. Koolituse rida jääb alla, sest teine koolitus peeti oma ruumides.",
                        today,
                        true,
                        List.of(
                                amended(
                                        project,
                                        training,
                                        year,
                                        forTraining.plus(Money.euros("3500.00")).minus(moved)),
                                amended(project, translation, year, forTranslation.plus(moved))))));
    }

    /** The service head goes on vacation next week; the unit head has agreed to act for her. */
    private static void substitution(LocalDate today, List<Step> steps) {
        var id = new SubstitutionId(UUID.nameUUIDFromBytes("rada/invented/substitution".getBytes(UTF_8)));
        LocalDate from = today.plusDays(7);
        steps.add(new Step(
                today,
                "juht",
                new ArrangeSubstitution(
                        id,
                        DemoPeople.post("juht"),
                        DemoPeople.post("talitus"),
                        from,
                        from.plusDays(13),
                        null,
                        SubstitutionReason.VACATION,
                        null,
                        null)));
        steps.add(new Step(today, "talitus", new ConfirmSubstitution(id)));
    }

    private static AmendBudget.Line amended(InventedProject project, Scenario.Line line, int year, Money amount) {
        return new AmendBudget.Line(project.line(line.code(), year), year, amount);
    }

    private static void approve(
            List<Step> steps, LocalDate on, String username, ProposalId proposal, @Nullable String comment) {
        steps.add(new Step(on, username, new ApprovePlanChange(proposal, null, comment)));
    }
}

package ee.rada;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may know whom. Plain tests, because Surefire passes over ArchUnit's own annotated fields in silence. */
class ArchitectureTest {

    private static final JavaClasses CODE =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("ee.rada");

    private static final DescribedPredicate<JavaClass> WIRING = resideInAPackage("ee.rada.*._*..");

    /** The one direction in which features may lean on each other. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "comparisons", Set.of("budgets", "planchanges", "planversions", "projects"),
            "planchanges", Set.of("budgets", "deviations", "projects"),
            "deviations", Set.of("budgets", "projects"),
            "budgets", Set.of("projects"),
            "emergencies", Set.of("cases"),
            "substitutions", Set.of("posts"),
            "contacts", Set.of("regions"));

    @Test
    void the_kernel_knows_only_the_jdk_and_annotations() {
        classes()
                .that()
                .resideInAPackage("ee.rada.kernel..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..", "ee.rada.kernel..", "org.jspecify..", "com.fasterxml.jackson.annotation..")
                        .or(equivalentTo(TargetAggregateIdentifier.class))
                        .or(equivalentTo(Revision.class)))
                .because("every module speaks the kernel's words, so they must outlive every framework")
                .check(CODE);
    }

    @Test
    void the_event_store_knows_no_feature_and_no_other_side() {
        noClasses()
                .that()
                .resideInAPackage("ee.rada.store..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "ee.rada.kernel.*..", "ee.rada.command..", "ee.rada.query..", "ee.rada.web.."))
                .because("it keeps names and bytes; a new feature must not touch it")
                .check(CODE);
    }

    @Test
    void the_command_side_never_sees_what_is_known_or_shown() {
        noClasses()
                .that()
                .resideInAPackage("ee.rada.command..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("ee.rada.query..", "ee.rada.web..", "java.sql.."))
                .because("a decision stands on events alone; rows may be late")
                .check(CODE);
    }

    @Test
    void decisions_know_only_the_kernel() {
        classes()
                .that(resideInAPackage("ee.rada.command.*..").and(not(WIRING)).and(not(simpleNameStartingWith("When"))))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", "ee.rada.kernel..", "ee.rada.command.."))
                // Until the first feature arrives there is nothing to judge.
                .allowEmptyShould(true)
                .because("rules are pure functions; frameworks belong to _axon and to automations")
                .check(CODE);
    }

    @Test
    void decisions_ask_neither_the_clock_nor_chance() {
        noClasses()
                .that(resideInAPackage("ee.rada.command..").and(not(WIRING)))
                .should()
                .accessTargetWhere(asksTheClock().or(asksChance()))
                .because("today comes with the command, and a replayed decision must come out the same")
                .check(CODE);
    }

    @Test
    void the_query_side_sends_no_commands_and_sees_no_other_side() {
        noClasses()
                .that()
                .resideInAPackage("ee.rada.query..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("ee.rada.command..", "ee.rada.web..", "org.axonframework.commandhandling.."))
                .because("who only reads can be rebuilt at any time without anything happening")
                .check(CODE);
    }

    @Test
    void pages_reach_decisions_and_rows_only_through_the_gateways() {
        noClasses()
                .that()
                .resideInAPackage("ee.rada.web..")
                .should()
                .dependOnClassesThat(resideInAPackage("ee.rada.command..")
                        .or(JavaClass.Predicates.simpleNameEndingWith("Projection")))
                .because("there are no back doors: a page sends a command or asks a query")
                .check(CODE);
    }

    @Test
    void pages_speak_no_sql() {
        noClasses()
                .that(resideInAPackage("ee.rada.web..")
                        .and(not(resideInAnyPackage(
                                "ee.rada.web._security..",
                                "ee.rada.web.files..",
                                "ee.rada.web.imports..",
                                "ee.rada.web.exports.ocel.."))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc.."))
                .because(
                        "only accounts, files and import jobs, which are no events, are kept by the web side itself; an exported database is a file")
                .check(CODE);
    }

    @Test
    void a_feature_leans_on_another_only_in_the_agreed_direction() {
        classes()
                .that()
                .resideInAnyPackage("ee.rada.command..", "ee.rada.query..")
                .should(leanOnlyOnAgreedFeatures())
                .because(
                        "features meet in the kernel; only a plan change decides together with budget and project, deviations watch over both, and it may answer them; a contact lies in a region that is there on its day; a comparison looks at whole projects, and a figure may be explained by others")
                .check(CODE);
    }

    @Test
    void packages_are_named_after_the_domain() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..service..", "..dto..", "..model..", "..util..", "..impl..", "..common..", "..mapper..")
                .because("open a folder and you see what the system can do")
                .check(CODE);
    }

    @Test
    void every_package_is_null_marked() {
        var unmarked = CODE.stream()
                .map(JavaClass::getPackage)
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void nothing_is_injected_into_fields() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CODE);
    }

    @Test
    void everything_is_logged_through_slf4j() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CODE);
    }

    @Test
    void nothing_is_printed() {
        noClasses()
                .that()
                // The secret of the first start must be read by a person and must not get into a log; a terminal is
                // there to be read.
                .haveNameNotMatching(".*\\.(FirstStartBox|Shell)")
                .should(ACCESS_STANDARD_STREAMS)
                .check(CODE);
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheClock() {
        return DescribedPredicate.describe("asks the clock", access -> {
            var owner = access.getTargetOwner();
            var name = access.getTarget().getName();
            return owner.getPackageName().equals("java.time")
                    ? name.equals("now") || name.startsWith("system")
                    : name.equals("currentTimeMillis") || name.equals("nanoTime");
        });
    }

    private static DescribedPredicate<JavaAccess<?>> asksChance() {
        return DescribedPredicate.describe("asks chance", access -> {
            var name = access.getTarget().getName();
            return access.getTargetOwner().isAssignableTo(RandomGenerator.class)
                    || name.equals("random")
                    || name.equals("randomUUID");
        });
    }

    private static ArchCondition<JavaClass> leanOnlyOnAgreedFeatures() {
        return new ArchCondition<>("lean only on agreed features") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> crosses(origin, dependency.getTargetClass()))
                        .map(Dependency::getDescription)
                        .forEach(text -> events.add(SimpleConditionEvent.violated(origin, text)));
            }
        };
    }

    private static boolean crosses(JavaClass origin, JavaClass target) {
        var from = feature(origin);
        var to = feature(target);
        return side(origin).equals(side(target))
                && !from.isEmpty()
                && !to.isEmpty()
                && !from.equals(to)
                && !tellsWhy(target)
                && !MAY_USE.getOrDefault(from, Set.of()).contains(to);
    }

    /** One figure may be explained by another's, whichever feature that is of. */
    private static boolean tellsWhy(JavaClass type) {
        var outer = type.getName().replaceFirst("\\$.*", "");
        return feature(type).equals("why") || outer.endsWith("Figures") || outer.endsWith("Then");
    }

    private static String side(JavaClass type) {
        return segment(type, 2);
    }

    /** The feature's plural noun; empty for wiring and for what lies above the features. */
    private static String feature(JavaClass type) {
        var name = type.getPackageName().startsWith("ee.rada.") ? segment(type, 3) : "";
        return name.startsWith("_") ? "" : name;
    }

    private static String segment(JavaClass type, int index) {
        var segments = type.getPackageName().split("\\.", -1);
        return segments.length > index ? segments[index] : "";
    }
}

package ee.rada;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import ee.rada.kernel.CommandCatalogue;
import ee.rada.kernel.EventCatalogue;
import ee.rada.kernel.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's index names everything that can be said and asked, and nothing that cannot. */
class ReadmeTest {

    /** Maven runs tests in the module's folder, an editor perhaps in the root. */
    private static final Path ROOT = Path.of(Files.exists(Path.of("docs")) ? "." : "..");

    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)`");
    private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)[^)]*\\)");

    @Test
    void the_index_names_every_command_event_and_query() throws IOException {
        var index = matches(NAME, section("What it can do")).collect(Collectors.toSet());

        assertThat(index).containsExactlyInAnyOrderElementsOf(everythingThatCanBeSaid());
    }

    @Test
    void every_link_leads_somewhere() throws IOException {
        try (var files = Files.walk(ROOT.resolve("docs"))) {
            var pages = Stream.concat(Stream.of(ROOT.resolve("README.md")), files);
            var dead = pages.filter(page -> page.toString().endsWith(".md"))
                    .flatMap(ReadmeTest::targets)
                    .filter(Files::notExists)
                    .toList();

            assertThat(dead).isEmpty();
        }
    }

    private static Set<String> everythingThatCanBeSaid() {
        var commands = CommandCatalogue.byName().values().stream().map(Class::getSimpleName);
        var events = EventCatalogue.byStoredName().keySet().stream();
        var queries = new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests()))
                .importPackages("ee.rada.query").stream()
                        .filter(type -> type.isRecord() && type.isAssignableTo(Query.class))
                        .map(JavaClass::getSimpleName);
        return Stream.of(commands, events, queries).flatMap(names -> names).collect(Collectors.toSet());
    }

    private static String section(String title) throws IOException {
        return Stream.of(Files.readString(ROOT.resolve("README.md")).split("(?m)^## "))
                .filter(section -> section.startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Path> targets(Path page) {
        try {
            return matches(LINK, Files.readString(page)).map(page::resolveSibling);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + page, e);
        }
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}

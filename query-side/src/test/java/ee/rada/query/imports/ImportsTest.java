package ee.rada.query.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.rada.kernel.Refusal;
import ee.rada.kernel.imports.ImportEvent.ImportRecorded;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query._axon.Known;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final OfficialId ADMINISTRATOR = OfficialId.random();

    private static Known known;

    @BeforeAll
    static void open() {
        known = Known.started();
    }

    @AfterAll
    static void close() {
        known.close();
    }

    @Test
    void what_was_brought_in_is_listed_the_latest_first_page_by_page() {
        var first = recorded("finland.xml", 12, 1, 40);
        var second = recorded("norway.xml", 3, 0, 0);
        known.learn(ADMINISTRATOR, DAY, first, second);

        var page = imports(null, 1);
        var rest = imports(Long.valueOf(page.next()), 1);

        assertThat(page.items()).extracting(FindImports.Item::importId).containsExactly(second.importId());
        assertThat(rest.items()).singleElement().satisfies(item -> {
            assertThat(item.importId()).isEqualTo(first.importId());
            assertThat(item.fileName()).isEqualTo("finland.xml");
            assertThat(item.format()).isEqualTo("iati");
            assertThat(item.accepted()).isEqualTo(12);
            assertThat(item.rejected()).isEqualTo(1);
            assertThat(item.newEvents()).isEqualTo(40);
            assertThat(item.actor()).isEqualTo(ADMINISTRATOR);
        });
        assertThat(rest.next()).isNull();
    }

    @Test
    void a_page_has_limits() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> imports(null, 0));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> imports(null, 501));
    }

    private static FindImports.Answer imports(@Nullable Long before, int limit) {
        return known.bean(ImportQueries.class).answer(new FindImports(before, limit));
    }

    private static ImportRecorded recorded(String file, int accepted, int rejected, int newEvents) {
        return new ImportRecorded(
                new ImportId(UUID.randomUUID()), file, "ab".repeat(32), "iati", accepted, rejected, newEvents);
    }
}

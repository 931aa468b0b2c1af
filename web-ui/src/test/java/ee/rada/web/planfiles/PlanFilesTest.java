package ee.rada.web.planfiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ee.rada.kernel.Money;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.planchanges.PlanChangeItem.AddActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.CancelActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeCost;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeOutput;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.LinkType;
import ee.rada.web._tables.TableFormat;
import ee.rada.web.planfiles.PlanRow.Dependency;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans in files, as people and programs write them. */
class PlanFilesTest {

    private static final String HEADINGS = "Kood;Nimetus;Algus;Lõpp;Kavandatud kulu\n";

    private static PlanFile read(String text) {
        return PlanFileReader.read(text.getBytes(UTF_8));
    }

    private static PlanRow onlyRow(String text) {
        var plan = read(text);
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.rows()).hasSize(1);
        return plan.rows().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void cells_are_parted_by_whatever_the_headings_are_parted_by(String separator) {
        var row = onlyRow((HEADINGS + "T1;Koolitus;01.03.2026;2026-05-20;1234.50").replace(";", separator));

        assertThat(row.start()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(row.end()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(row.cost()).isEqualByComparingTo("1234.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1257"})
    void estonian_letters_are_read_in_both_encodings(String charset) {
        var plan = PlanFileReader.read((HEADINGS + "T1;Nõustajate öökoolitus;;;").getBytes(Charset.forName(charset)));

        assertThat(plan.rows().getFirst().title()).isEqualTo("Nõustajate öökoolitus");
        assertThat(plan.headings()).containsEntry(PlanColumn.END, "Lõpp");
    }

    @Test
    void a_mark_before_the_first_heading_does_no_harm() {
        assertThat(onlyRow("\ufeff" + HEADINGS + "T1;Koolitus;;;").code()).isEqualTo("T1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "35.12.2026 | 1,00 | C2 | not-a-date",
                "31.02.2026 | 1,00 | C2 | not-a-date",
                "2026-02-31 | 1,00 | C2 | not-a-date",
                "01.01.2026 | 1.234 | E2 | ambiguous-number",
                "01.01.2026 | 1,005 | E2 | ambiguous-number",
                "01.01.2026 | 10,0050 | E2 | money-scale",
                "01.01.2026 | palju | E2 | not-a-number",
                "01.01.2026 | -5,00 | E2 | out-of-range",
                "01.01.2026 | 99999999999999,99 | E2 | out-of-range",
                "01.01.1700 | 1,00 | C2 | out-of-range"
            })
    void a_cell_that_cannot_be_read_is_named(String start, String cost, String address, String code) {
        var faults = read(HEADINGS + "T1;Koolitus;" + start + ";;" + cost).faults();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.address()).isEqualTo(address);
            assertThat(fault.error().code()).isEqualTo(code);
        });
    }

    @Test
    void a_row_that_others_lie_below_is_their_heading_and_no_activity() {
        var plan = read("""
                Kood;WBS;Rühm;Nimetus;Algus
                1;1;;Maja;
                2;1.1;;Vundament;
                3;1.1.1;;Kaevamine;01.03.2026
                4;1.1.2;Oma;Valamine;02.03.2026
                5;1.2;;Katus;03.03.2026
                6;11;;Aed;04.03.2026
                """);

        assertThat(plan.rows())
                .extracting(PlanRow::code, PlanRow::group)
                .containsExactly(tuple("3", "Vundament"), tuple("4", "Oma"), tuple("5", "Maja"), tuple("6", null));
    }

    @Test
    void a_fault_that_only_the_live_plan_shows_has_its_column_too() {
        var file = read("Kood;Nimetus;Algus;Lõpp;Piirkond\nT1;;;;IDA\nT2;Uus;;;");

        var diff = PlanDiff.of(file, LivePlan.of("T1"), row -> LivePlan.id(row.code()), false);

        assertThat(diff.faults())
                .extracting(CellFault::address, CellFault::heading)
                .containsExactly(tuple("E2", "Piirkond"), tuple("A3", "Kood"), tuple("A3", "Kood"));
    }

    @Test
    void all_faults_are_told_at_once() {
        var faults = read(HEADINGS + "T1;A;x;;1\nT1;B;01.02.2026;01.01.2026;y\n;C;;;")
                .faults();

        assertThat(faults)
                .extracting(fault -> fault.address() + " " + fault.error().code())
                .containsExactlyInAnyOrder(
                        "C2 not-a-date", "D3 period-reversed", "E3 not-a-number", "B4 code-missing", "A3 code-twice");
    }

    @Test
    void headings_nobody_knows_are_named_and_not_read() {
        var plan = read("Code;Title;Mood\nT1;Training;good");

        assertThat(plan.unread()).extracting(Cell::address).containsExactly("C1");
        assertThat(plan.faults()).isEmpty();
    }

    @Test
    void dependencies_come_with_their_kind_and_lag() {
        var plan = read("id;name;predecessors\n1;A;\n2;B;1FS+48h\n3;C;\"1SS;2FF-2d\"");

        assertThat(plan.faults()).isEmpty();
        assertThat(plan.rows().get(1).predecessors()).containsExactly(new Dependency("1", LinkType.FS, 6));
        assertThat(plan.rows().get(2).predecessors())
                .containsExactly(new Dependency("1", LinkType.SS, 0), new Dependency("2", LinkType.FF, -2));
    }

    @Test
    void eight_hours_are_a_working_day_and_weekends_are_left_out() {
        var friday = LocalDate.of(2026, 3, 6);

        assertThat(CellValues.end(friday, new BigDecimal("8"))).isEqualTo(friday);
        assertThat(CellValues.end(friday, new BigDecimal("9"))).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(CellValues.end(friday, new BigDecimal("48"))).isEqualTo(LocalDate.of(2026, 3, 13));
    }

    @Test
    void numbers_and_dates_of_a_workbook_leave_nothing_to_guess() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            var head = sheet.createRow(0);
            List.of("Code", "Title", "Start", "Planned cost")
                    .forEach(text ->
                            head.createCell(Math.max(0, head.getLastCellNum())).setCellValue(text));
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(7);
            row.createCell(1).setCellValue("Training");
            row.createCell(2).setCellValue(LocalDate.of(2026, 3, 1));
            row.getCell(2).setCellStyle(date);
            row.createCell(3).setCellValue(1.234);
            book.write(out);
        }

        var row = PlanFileReader.read(out.toByteArray()).rows().getFirst();

        assertThat(row.code()).isEqualTo("7");
        assertThat(row.start()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(row.cost()).isEqualByComparingTo("1.23");
    }

    @Test
    void what_is_no_spreadsheet_is_refused_and_breaks_nothing() throws IOException {
        var notXlsx = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(notXlsx)) {
            zip.putNextEntry(new ZipEntry("hello.txt"));
            zip.write("hello".getBytes(UTF_8));
        }
        for (byte[] content : List.of(
                new byte[0],
                notXlsx.toByteArray(),
                "%PDF-1.7".getBytes(UTF_8),
                "\0\0\0".getBytes(UTF_8),
                "just,a,text".getBytes(UTF_8))) {
            assertThatThrownBy(() -> PlanFileReader.read(content)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 100; i++) {
                zip.write(new byte[1 << 20]);
            }
        }

        assertThatThrownBy(() -> PlanFileReader.read(bomb.toByteArray())).isInstanceOf(Refusal.class);
    }

    @Test
    void whatever_is_damaged_is_told_or_refused_and_never_an_accident() {
        byte[] whole = (HEADINGS + "T1;Koolitus;01.03.2026;20.05.2026;1 234,50\nT2;Kokkuvõte;;;\n").getBytes(UTF_8);
        for (int seed = 1; seed <= 500; seed++) {
            var random = new Random(seed);
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(PlanFileReader.read(damaged).rows())
                        .as("seed %d", seed)
                        .hasSizeLessThan(10);
            } catch (Refusal refused) {
                assertThat(refused.code().status()).as("seed %d", seed).isBetween(400, 422);
            }
        }
    }

    @Test
    void a_row_beside_the_live_plan_says_what_it_changes() {
        var live = LivePlan.of("T1", "T2", "T3");
        var file = read(
                "Kood;Nimetus;Algus;Lõpp;Kavandatud kulu;Oodatav väljund\nT1;;01.03.2026;30.06.2026;200,00;Muu\nT2;;;;;\nT9;Uus;01.07.2026;02.07.2026;5,00;");
        var fresh = ActivityId.random();

        var diff = PlanDiff.of(file, live, _ -> fresh, true);

        assertThat(diff.faults()).isEmpty();
        assertThat(diff.rows())
                .extracting(RowDiff::kind)
                .containsExactly(RowDiff.Kind.CHANGED, RowDiff.Kind.SAME, RowDiff.Kind.NEW, RowDiff.Kind.MISSING);
        assertThat(diff.items())
                .containsExactly(
                        new MoveActivity(LivePlan.id("T1"), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 30)),
                        new ChangeCost(LivePlan.id("T1"), Money.euros("200")),
                        new ChangeOutput(LivePlan.id("T1"), "Muu"),
                        new AddActivity(
                                fresh,
                                "T9",
                                "Uus",
                                LocalDate.of(2026, 7, 1),
                                LocalDate.of(2026, 7, 2),
                                null,
                                Region.ALL,
                                Money.euros("5"),
                                null,
                                null,
                                "Uus",
                                false),
                        new CancelActivity(LivePlan.id("T3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"et", "en"})
    void the_template_brought_back_unchanged_changes_nothing(String language) throws IOException {
        var live = LivePlan.of("T1", "T2");
        byte[] csv = template(TableFormat.EXCEL_CSV, live, language);
        byte[] xlsx = template(TableFormat.XLSX, live, language);

        for (byte[] file : List.of(csv, xlsx)) {
            var diff = PlanDiff.of(PlanFileReader.read(file), live, _ -> ActivityId.random(), true);

            assertThat(diff.faults()).isEmpty();
            assertThat(diff.rows()).hasSize(2).allMatch(row -> row.kind() == RowDiff.Kind.SAME);
        }
        assertThat(new String(csv, UTF_8)).as("no text runs as a formula").contains("'=Koolitus");
    }

    private static byte[] template(TableFormat format, PlanDiff.Live live, String language) throws IOException {
        var file = new ByteArrayOutputStream();
        var locale = Locale.of(language);
        try (var table = format.begin(live.plan().number(), PlanTemplate.headings(locale), file)) {
            PlanTemplate.write(live.plan(), table);
        }
        return file.toByteArray();
    }

    @Test
    void what_no_proposal_can_change_is_a_fault() {
        var diff = PlanDiff.of(
                read("Kood;Nimetus;Piirkond\nT1;Teine nimi;IDA"), LivePlan.of("T1"), _ -> ActivityId.random(), false);

        assertThat(diff.faults())
                .extracting(fault -> fault.address() + " " + fault.error().code())
                .containsExactly("B2 not-changeable", "C2 not-changeable");
    }
}

package ee.rada.web.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Money;
import ee.rada.kernel.earnedvalue.EarnedValue;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.earnedvalue.GetEarnedValue.Answer;
import ee.rada.query.earnedvalue.GetEarnedValue.Figures;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class SentencesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 31);

    private static List<String> said(String bac, String pv, String ev, String ac) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/earnedvalue");
        messages.setDefaultEncoding("UTF-8");
        var value = new EarnedValue(Money.euros(bac), Money.euros(pv), Money.euros(ev), Money.euros(ac));
        var answer = new Answer(
                ProjectId.random(),
                "PR-2026-001",
                "Project",
                Money.EUR,
                DAY,
                1,
                1,
                Figures.of(value),
                null,
                false,
                null,
                List.of(),
                List.of(),
                1);
        return new Sentences(messages)
                .of(answer, Locale.of("et")).stream()
                        .map(sentence -> sentence.replace('\u00A0', ' '))
                        .toList();
    }

    @Test
    void work_behind_the_plan_and_dearer_than_planned() {
        assertThat(said("30000", "15000", "12400", "13478.26"))
                .containsExactly(
                        "Tehtud töö on väärt 12 400,00 €, kavas oli 15 000,00 €: töö on kavast 17% maas.",
                        "Kulunud on 13 478,26 €: iga kulutatud 1,00 € on toonud 0,92 € eest tööd.",
                        "Kui nii jätkub, maksab kogu töö 32 608,69 €: 2 608,69 € rohkem kui kavandatud 30 000,00 €.");
    }

    @Test
    void work_ahead_of_the_plan_and_cheaper_than_planned() {
        assertThat(said("1000", "400", "500", "400"))
                .containsExactly(
                        "Tehtud töö on väärt 500,00 €, kavas oli 400,00 €: töö on kavast 25% ees.",
                        "Kulunud on 400,00 €: iga kulutatud 1,00 € on toonud 1,25 € eest tööd.",
                        "Kui nii jätkub, maksab kogu töö 800,00 €: 200,00 € vähem kui kavandatud 1 000,00 €.");
    }

    @Test
    void what_cannot_be_told_is_told_to_be_so() {
        assertThat(said("0", "0", "0", "100")).singleElement().asString().startsWith("Ühelgi tegevusel");
        assertThat(said("1000", "0", "0", "0"))
                .containsExactly(
                        "Kava järgi ei pidanud veel midagi tehtud olema ja midagi ei ole ka tehtud.",
                        "Raha ei ole veel kulunud, seepärast ei saa öelda, kas töö tuleb kavandatust kallim või odavam.",
                        "Kui palju kogu töö maksma läheb, saab öelda siis, kui midagi on tehtud ja selle eest makstud.");
        assertThat(said("1000", "0", "10", "-5").get(1)).startsWith("Tagasi on saadud rohkem");
    }

    @Test
    void half_a_percent_off_is_still_as_planned() {
        assertThat(said("1000", "1000", "996", "996").getFirst()).endsWith("töö edeneb kava järgi.");
    }

    @Test
    void of_finished_work_its_cost_is_told_and_nothing_foretold() {
        assertThat(said("1000", "1000", "1000", "1200"))
                .last()
                .isEqualTo("Kogu töö on tehtud ja maksis 1 200,00 €; kavandatud oli 1 000,00 €.");
    }
}

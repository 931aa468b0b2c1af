package ee.rada.web._pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenitiveTest {

    @ParameterizedTest
    @CsvSource({
        "Ohvriabi põhiteenuse juht, ohvriabi põhiteenuse juhi",
        "Talituse juhataja, talituse juhataja",
        "Peadirektor, peadirektori",
        "Finantsspetsialist, finantsspetsialisti",
        "Peaspetsialist, peaspetsialisti",
        "Siseaudiitor, siseaudiitori",
        "Dokumendihaldur, dokumendihalduri",
        "Nõunik, nõuniku",
        "Assistent, assistendi",
        "Konsultant, konsultandi",
        "Nõustaja, nõustaja"
    })
    void a_title_says_in_whose_place(String title, String genitive) {
        assertThat(Genitive.ofTitle(title)).isEqualTo(genitive);
    }
}

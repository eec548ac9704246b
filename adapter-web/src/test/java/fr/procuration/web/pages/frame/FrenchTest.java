package fr.procuration.web.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.identity.BirthDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {

    @ParameterizedTest
    @CsvSource({
        "1991-04-16, 16/04/1991, le 16/04/1991",
        "1992-11-00, novembre 1992, en novembre 1992",
        "1992-00-00, 1992, en 1992"
    })
    void writes_what_is_known_of_a_date_of_birth(String date, String shown, String inASentence) {
        assertThat(French.date(BirthDate.parse(date))).isEqualTo(shown);
        assertThat(French.born(BirthDate.parse(date))).isEqualTo(inASentence);
    }
}

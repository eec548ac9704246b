package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaritalWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CANAPELLE épouse FAUTEUILLAC",
                "Canapelle ép. Fauteuillac",
                "Canapelle EP Fauteuillac",
                "Fauteuillac née Canapelle",
                "FAUTEUILLAC NEE CANAPELLE",
                "Le Guen veuve Le Goff",
                "Canapelle vve. Fauteuillac",
                "Canapelle vve.Fauteuillac",
                "Canapelle usage Fauteuillac",
                "Canapelle nom d’usage Fauteuillac",
            })
    void join_two_names(String typed) {
        assertThat(MaritalWords.joinTwo(new Name(typed))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Canapelle",
                "épouse Canapelle",
                "Canapelle née",
                "Renée Canapelle",
                "Dupont-Née",
                "Veuvet Épouse"
            })
    void join_nothing_at_the_ends_of_a_name(String typed) {
        assertThat(MaritalWords.joinTwo(new Name(typed))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ép. Martin, Martin",
        "EP MARTIN, MARTIN",
        "épouse Le Guen, Le Guen",
        "VVE. MARTIN, MARTIN",
        "vve Martin, Martin",
        "usage Martin, Martin",
        "nom d'usage ép. Martin, Martin",
    })
    void are_left_out_at_the_beginning_of_a_name_that_was_read(String read, String rest) {
        assertThat(MaritalWords.leftOut(new Name(read))).containsExactly(new Name(read), new Name(rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Veuve", "ép.", "Épouse", "Neel", "Martin", "Eponine Martin"})
    void alone_stay_a_name(String read) {
        assertThat(MaritalWords.leftOut(new Name(read))).containsExactly(new Name(read));
    }
}

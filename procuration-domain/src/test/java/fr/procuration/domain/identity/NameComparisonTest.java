package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "d'Aubigné, DAUBIGNE",
                "d’Aubigné, d'aubigne",
                "d‘Aubigné, DAUBIGNE",
                "dʼAubigné, DAUBIGNE",
                "Le Guen, LE-GUEN",
                "Le Guen, Le‑Guen",
                "J.-P. Martin, J P MARTIN",
                "J. P. Martin, J.P.Martin",
                "Lefèvre, LEFEVRE",
                "Lefèvre, Lefe\u0300vre",
                "Siân, SIAN",
                "François, FRANCOIS",
                "Œuvrard, oeuvrard",
                "lœuf, LOEUF",
                "Æthelred, Aethelred",
                "ǽlfric, AELFRIC",
                "Weiß, WEISS",
                "WEIẞ, weiss",
                "Nguyễn, NGUYEN",
                "İnci, INCI",
                "ışık, IŞIK",
                "Παπαδόπουλος, ΠΑΠΑΔΟΠΟΥΛΟΣ",
                "Алёна, АЛЕНА",
                "ガ, カ\u3099",
                "-Martin-, Martin",
            })
    void are_the_same_name(String one, String other) {
        assertThat(new Name(one).sameAs(new Name(other))).isTrue();
        assertThat(new Name(other).sameAs(new Name(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Dupont, Dupond",
        "Jean, Jeanne",
        "Le Guen, Leguen",
        "Jean-Paul, Jeanpaul",
        "Martin, Martins",
        "Œuvrard, Euvrard",
        "Weiß, Weis",
        "Bjørn, Bjorn",
        "Thomas, Томас",
        "Jean, Jean Paul",
        "राम, रमा",
        "राजा, राजू",
        "นิด, นัด",
        "ராமு, ரம",
        "عَلِي, عُلي",
        "عَلِي, علي",
        "שִׁיר, שַׁיר",
        "カキ, ガキ",
        "Андрей, Андреи",
        "Їван, Іван",
    })
    void are_different_names(String one, String other) {
        assertThat(new Name(one).sameAs(new Name(other))).isFalse();
        assertThat(new Name(other).sameAs(new Name(one))).isFalse();
    }

    @Test
    void are_compared_in_capitals_without_marks_or_punctuation() {
        assertThat(new Name("d'Aubigné-Çelik  J.").comparable()).isEqualTo("DAUBIGNE CELIK J");
    }
}

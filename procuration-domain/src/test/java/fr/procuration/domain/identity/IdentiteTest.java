package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdentiteTest {

    private static final Identite MARRIED = Identites.named("Lefèvre", "Le Guen", "Anne");

    @ParameterizedTest
    @CsvSource({
        "LEFEVRE, true",
        "LE-GUEN, true",
        "le guen, true",
        "Leguen, false",
        "Lefebvre, false",
        "Lefèvre-Le Guen, false",
        "Anne, false",
    })
    void bears_the_birth_name_and_the_nom_d_usage(String family, boolean borne) {
        assertThat(MARRIED.bears(new Name(family))).isEqualTo(borne);
    }

    @Test
    void bears_the_birth_name_alone_without_a_nom_d_usage() {
        assertThat(Identites.NICOLAS.bears(new Name("DUPONT"))).isTrue();
        assertThat(Identites.NICOLAS.bears(new Name("Dupond"))).isFalse();
    }

    @Test
    void the_nom_d_usage_is_optional() {
        assertThat(MARRIED.nomUsageIfAny()).contains(new Name("Le Guen"));
        assertThat(Identites.NICOLAS.nomUsageIfAny()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void requires_a_name_and_everything_but_names(String missing, ThrowingCallable making) {
        assertThatNullPointerException().isThrownBy(making).withMessage(missing);
    }

    /** Callers that no null checker checks. */
    @SuppressWarnings("NullAway")
    static Stream<Arguments> incomplete() {
        Name nom = new Name("Durand");
        BirthDate born = new BirthDate(1991, 4, 16);
        return Stream.of(
                arguments("civilite", (ThrowingCallable) () -> new Identite(null, nom, nom, nom, born)),
                arguments("nom", (ThrowingCallable) () -> new Identite(Civilite.MADAME, null, nom, null, born)),
                arguments(
                        "dateNaissance", (ThrowingCallable) () -> new Identite(Civilite.MADAME, nom, nom, nom, null)));
    }

    @Test
    void may_have_a_single_name() {
        Name suharto = new Name("Suharto");
        BirthDate born = new BirthDate(1991, 4, 16);
        assertThat(new Identite(Civilite.MONSIEUR, suharto, null, null, born).singleName())
                .contains(suharto);
        assertThat(new Identite(Civilite.MONSIEUR, null, null, suharto, born).singleName())
                .contains(suharto);
        assertThat(new Identite(Civilite.MONSIEUR, null, null, suharto, born).familyNames())
                .containsExactly(suharto);
        assertThat(MARRIED.singleName()).isEmpty();
    }

    @Test
    void never_shows_itself() {
        assertThat(MARRIED).hasToString("Identite[masked]");
    }
}

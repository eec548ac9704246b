package fr.procuration.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code has French words. */
class FormMessagesTest {

    private final FormMessages messages = new FormMessages();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "obligatoire",
                "trop-long",
                "caracteres",
                "sans-lettre",
                "caractere-invisible",
                "trop-de-signes",
                "ecritures-melees",
                "valeur-inconnue",
                "date-format",
                "date-invalide",
                "date-future",
                "date-trop-ancienne",
                "nir-longueur",
                "nir-format",
                "nir-cle",
                "nir-provisoire",
                "trop-de-prenoms",
                "expiration-format",
                "zone-longueur",
                "zone-caracteres",
                "zone-inconnue",
                "zone-et-champs",
                "nom-unique"
            })
    void has_a_sentence_with_typographic_apostrophes(String code) {
        assertThat(messages.of(code)).matches("[A-ZÀ-Ý][^'{}\uFFFD]+\\.");
    }
}

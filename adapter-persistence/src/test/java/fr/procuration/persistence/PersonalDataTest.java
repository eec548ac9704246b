package fr.procuration.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.ProcurationId;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Nirs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of what is stored of people is fixed, and is read again by every later version. */
class PersonalDataTest {

    private static final String FRANCOISE = "{\"nir\":\"2550814168025\",\"identite\":{\"civilite\":\"MADAME\","
            + "\"nom\":\"MARTIN\",\"prenom\":\"Françoise\",\"dateNaissance\":\"1955-08-14\"}}";
    private static final String SANDRINE = "{\"civilite\":\"MADAME\",\"nom\":\"Lefèvre\","
            + "\"nomUsage\":\"d’Aubigné\",\"prenom\":\"Sandrine\",\"dateNaissance\":\"1980-02-29\"}";

    private final PersonalData data = new PersonalData(new PersonMapperImpl());
    private final ProcurationId row = ProcurationId.random();

    @Test
    void the_index_of_a_mandant_is_their_number() {
        assertThat(data.index(Nirs.FRANCOISE)).asString(UTF_8).isEqualTo("2550814168025");
    }

    @Test
    void a_mandant_is_stored_with_their_number() {
        assertThat(data.seal(Mandants.FRANCOISE, row)).asString(UTF_8).isEqualTo(FRANCOISE);
        assertThat(data.openMandant(FRANCOISE.getBytes(UTF_8), row)).isEqualTo(Mandants.FRANCOISE);
    }

    @Test
    void a_mandataire_is_stored_with_their_nom_d_usage() {
        assertThat(data.seal(Mandataires.SANDRINE, row)).asString(UTF_8).isEqualTo(SANDRINE);
        assertThat(data.openMandataire(SANDRINE.getBytes(UTF_8), row)).isEqualTo(Mandataires.SANDRINE);
    }

    @Test
    void a_mandataire_of_an_answer_is_stored_likewise() {
        IdempotencyKey key = IdempotencyKeys.random();

        assertThat(data.seal(Mandataires.SANDRINE, Nirs.JEAN, key))
                .asString(UTF_8)
                .isEqualTo(SANDRINE);
        assertThat(data.openMandataire(SANDRINE.getBytes(UTF_8), Nirs.JEAN, key))
                .isEqualTo(Mandataires.SANDRINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MADAME", "{\"civilite\":\"Sandrine\"}", "{\"prenom\":\"Sandrine\"}", "null", ""})
    void what_cannot_be_read_is_not_quoted(String sealed) {
        assertThatThrownBy(() -> data.openMandataire(sealed.getBytes(UTF_8), row))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("personal data of a row cannot be used")
                .hasNoCause();
    }

    @Test
    void what_is_stored_does_not_show_itself() {
        MandantData stored = new PersonMapperImpl().data(Mandants.FRANCOISE);

        assertThat(stored.toString()).isEqualTo("MandantData[masked]");
        assertThat(stored.identite().toString()).isEqualTo("IdentiteData[masked]");
    }
}

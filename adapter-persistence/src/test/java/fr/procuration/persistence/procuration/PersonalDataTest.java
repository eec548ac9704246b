package fr.procuration.persistence.procuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Canal;
import fr.procuration.persistence.vault.AssociatedData;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.persistence.vault.SealingContexts.ProcurationPlace;
import fr.procuration.persistence.vault.Vault;
import fr.procuration.persistence.vault.Vaults;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Nirs;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of what is sealed of people is fixed, and is read again by every later version. */
class PersonalDataTest {

    private static final String FRANCOISE = "{\"nir\":\"2550814168025\",\"identite\":{\"civilite\":\"MADAME\","
            + "\"nom\":\"MARTIN\",\"prenom\":\"Françoise\",\"dateNaissance\":\"1955-08-14\"}}";
    private static final String SANDRINE = "{\"civilite\":\"MADAME\",\"nom\":\"Lefèvre\","
            + "\"nomUsage\":\"d’Aubigné\",\"prenom\":\"Sandrine\",\"dateNaissance\":\"1980-02-29\"}";

    private final Vault vault = Vaults.fresh();
    private final PersonalData data = new PersonalData(new PersonMapperImpl(), vault);
    private final ProcurationPlace row =
            new ProcurationPlace(UUID.randomUUID(), 1, Canal.WEB, Instants.GUIDE, Instants.GUIDE.plusSeconds(1));

    @Test
    void a_mandant_is_stored_with_their_number() {
        assertThat(opened(data.seal(Mandants.FRANCOISE, row), row.mandant())).isEqualTo(FRANCOISE);
        assertThat(data.openMandant(sealed(FRANCOISE, row.mandant()), row)).isEqualTo(Mandants.FRANCOISE);
    }

    @Test
    void a_mandataire_is_stored_with_their_nom_d_usage() {
        assertThat(opened(data.seal(Mandataires.SANDRINE, row), row.mandataire()))
                .isEqualTo(SANDRINE);
        assertThat(data.openMandataire(sealed(SANDRINE, row.mandataire()), row)).isEqualTo(Mandataires.SANDRINE);
    }

    @Test
    void a_mandataire_of_an_answer_is_stored_likewise() {
        IdempotencyKey key = IdempotencyKeys.random();
        AssociatedData place = SealingContexts.answer(Nirs.JEAN.value(), key.value());

        assertThat(opened(data.seal(Mandataires.SANDRINE, Nirs.JEAN, key), place))
                .isEqualTo(SANDRINE);
        assertThat(data.openMandataire(sealed(SANDRINE, place), Nirs.JEAN, key)).isEqualTo(Mandataires.SANDRINE);
    }

    @Test
    void a_number_is_stored_by_itself() {
        AssociatedData place = SealingContexts.number(UUID.randomUUID());

        assertThat(opened(data.seal(Nirs.FRANCOISE, place), place)).isEqualTo("2550814168025");
        assertThat(data.openNir(sealed("2550814168025", place), place)).isEqualTo(Nirs.FRANCOISE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MADAME", "{\"civilite\":\"Sandrine\"}", "{\"prenom\":\"Sandrine\"}", "null", ""})
    void what_cannot_be_read_is_not_quoted(String text) {
        assertThatThrownBy(() -> data.openMandataire(sealed(text, row.mandataire()), row))
                .isInstanceOf(DamagedDataException.class)
                .hasMessage("procuration.mandataire_data of " + row.id() + ": not what this version writes")
                .hasNoCause();
        assertThatThrownBy(() -> data.openNir(sealed(text, row.mandant()), row.mandant()))
                .isInstanceOf(DamagedDataException.class)
                .hasNoCause();
    }

    @Test
    void what_is_stored_does_not_show_itself() {
        MandantData stored = new PersonMapperImpl().data(Mandants.FRANCOISE);

        assertThat(stored.toString()).isEqualTo("MandantData[masked]");
        assertThat(stored.identite().toString()).isEqualTo("IdentiteData[masked]");
    }

    private byte[] sealed(String text, AssociatedData place) {
        return vault.seal(text.getBytes(UTF_8), place);
    }

    private String opened(byte[] sealed, AssociatedData place) {
        return new String(vault.open(sealed, place), UTF_8).stripTrailing();
    }
}

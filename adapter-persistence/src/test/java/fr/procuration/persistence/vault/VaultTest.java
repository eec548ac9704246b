package fr.procuration.persistence.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.port.DamagedDataException;
import fr.procuration.port.fixture.Nirs;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final Vault VAULT = Vaults.fresh();
    private static final AssociatedData HERE = SealingContexts.number(UUID.randomUUID());

    @Property(tries = 200)
    void opens_what_it_sealed(@ForAll @StringLength(max = 100) String text) {
        assertThat(new String(VAULT.open(VAULT.seal(text.getBytes(UTF_8), HERE), HERE), UTF_8).stripTrailing())
                .isEqualTo(new String(text.getBytes(UTF_8), UTF_8).stripTrailing());
    }

    @Test
    void seals_the_same_text_differently_each_time() {
        assertThat(sealed()).isNotEqualTo(sealed());
    }

    @Test
    void does_not_tell_how_long_a_name_is() {
        byte[] shorter = VAULT.seal("Li".getBytes(UTF_8), HERE);
        byte[] longer = VAULT.seal("Vandenbroucke de la Fontaine".getBytes(UTF_8), HERE);

        assertThat(shorter).hasSameSizeAs(longer);
    }

    @Test
    void finds_every_flipped_bit() {
        byte[] sealed = sealed();
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);

            assertThatThrownBy(() -> VAULT.open(flipped, HERE)).isInstanceOf(DamagedDataException.class);
        }
    }

    @Test
    void says_that_a_value_stands_in_another_place_than_its_own() {
        AssociatedData elsewhere = SealingContexts.number(UUID.randomUUID());

        assertThatThrownBy(() -> VAULT.open(sealed(), elsewhere))
                .isInstanceOf(DamagedDataException.class)
                .hasMessage(elsewhere + ": altered, or sealed for another place");
    }

    @Test
    void says_that_a_key_is_missing() {
        int key = VAULT.dataKey();

        assertThatThrownBy(() -> Vaults.fresh().open(sealed(), HERE))
                .isInstanceOf(DamagedDataException.class)
                .hasMessage(HERE + ": sealed with the key " + Keyset.named(key) + ", which the keyset lacks");
    }

    @Test
    void opens_nothing_that_is_in_the_clear() {
        assertThatThrownBy(() -> VAULT.open("{\"nir\":\"2550814168025\"}".getBytes(UTF_8), HERE))
                .isInstanceOf(DamagedDataException.class)
                .hasMessage(HERE + ": not sealed")
                .hasNoCause();
    }

    @Test
    void finds_a_mandant_by_16_bytes_that_only_its_key_gives() {
        assertThat(VAULT.index(Nirs.FRANCOISE).value())
                .hasSize(16)
                .isEqualTo(VAULT.index(Nirs.FRANCOISE).value())
                .isNotEqualTo(VAULT.index(Nirs.JEAN).value())
                .isNotEqualTo(Vaults.fresh().index(Nirs.FRANCOISE).value());
    }

    @Test
    void parts_of_a_place_do_not_run_into_each_other() {
        assertThat(AssociatedData.unnamed("t.c", "a|1:b", "c").bytes())
                .isNotEqualTo(AssociatedData.unnamed("t.c", "a", "b|1:c").bytes());
    }

    private static byte[] sealed() {
        return VAULT.seal("2550814168025".getBytes(UTF_8), HERE);
    }
}

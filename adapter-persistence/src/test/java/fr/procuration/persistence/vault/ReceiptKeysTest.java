package fr.procuration.persistence.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.port.contract.ReceiptSignerContract;
import fr.procuration.port.driven.ReceiptSigner;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of receipts sign with the primary one, and are published from when they are added to when they are taken out. */
final class ReceiptKeysTest extends ReceiptSignerContract {

    private static final Instant NOW = Instant.parse("2026-11-28T22:10:00Z");

    @TempDir
    private Path folder;

    private KeysetFile file;

    @BeforeEach
    void create() {
        file = new KeysetFile(folder.resolve("receipt.json"), Purpose.RECEIPT, null);
        file.createIfMissing();
    }

    @Override
    protected ReceiptSigner signer() {
        return new ReceiptKeys(file.read());
    }

    @Test
    void the_next_key_is_published_before_it_signs_and_the_last_after() {
        String first = signer().key();
        String next = Keyset.named(file.add(NOW));
        assertThat(signer().key()).isEqualTo(first);
        assertThat(signer().keys()).containsOnlyKeys(first, next);

        file.promote(NOW);
        assertThat(signer().key()).isEqualTo(next);
        assertThat(signer().keys()).containsOnlyKeys(first, next);
        assertThat(signer().sign(first, "begun before".getBytes(UTF_8))).hasSize(64);

        file.remove(List.of(Integer.parseUnsignedInt(first)), NOW);
        assertThat(signer().keys()).containsOnlyKeys(next);
    }

    @Test
    void keys_of_the_journal_are_for_another_purpose() {
        Path journal = folder.resolve("journal.json");
        new KeysetFile(journal, Purpose.JOURNAL, null).createIfMissing();

        assertThatThrownBy(() -> new KeysetFile(journal, Purpose.RECEIPT, null).read())
                .hasMessage("PROCURATION_KEYSETS_RECEIPT: the keyset is for another purpose");
        assertThatThrownBy(() -> new KeysetFile(folder.resolve("receipt.json"), Purpose.JOURNAL, null).read())
                .hasMessage("PROCURATION_KEYSETS_JOURNAL: the keyset is for another purpose");
    }
}

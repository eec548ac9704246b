package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.Keyset;
import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.persistence.vault.Keysets;
import fr.procuration.persistence.vault.Purpose;
import fr.procuration.port.driven.ReceiptSigner;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the earlier primary keys may be taken out of a keyset. */
record KeyRemoval(Connection database, Keysets keysets, Keyset keyset) {

    /** Refuses it as long as a row, the list of keys, an instance or a browser may need one of them. */
    void requireUnneeded(Duration sessionLifetime) throws SQLException {
        new KeyChecks(database, keysets).requireNotWrittenWith(keyset.purpose(), keyset.older());
        if (keyset.purpose() == Purpose.SESSION) {
            requireNothingComesBack(sessionLifetime);
        } else if (!keyset.purpose().isSigning()) {
            requireNoRow();
            requireNotListed();
        }
    }

    /** Of the earlier primary keys those whose last receipt has expired, whenever it was made. */
    List<Integer> withoutReceipts() throws SQLException {
        KeyHistory history = new KeyHistory(database);
        List<Integer> unneeded = new ArrayList<>();
        for (int key : keyset.older()) {
            if (history.comesBackUntil(keyset.purpose(), key, ReceiptSigner.NEEDED)
                    .isEmpty()) {
                unneeded.add(key);
            }
        }
        return unneeded;
    }

    private void requireNoRow() throws SQLException {
        List<KeyNeed> needs = new KeyNeeds(database, keysets.vault())
                .all().stream()
                        .filter(need -> need.purpose() == keyset.purpose()
                                && keyset.older().contains(need.key()))
                        .toList();
        if (!needs.isEmpty()) {
            throw new KeysetException(KeyNeed.told(needs) + NextStep.RESEAL);
        }
    }

    private void requireNotListed() throws SQLException {
        KeyRegister register = new KeyRegister(database, keysets.vault());
        if (!register.has(keyset.purpose(), keyset.primary())) {
            throw new KeysetException("key " + Keyset.named(keyset.primary()) + " is not in use yet" + NextStep.RESEAL);
        }
        for (int key : keyset.older()) {
            if (register.has(keyset.purpose(), key)) {
                throw new KeysetException("key " + Keyset.named(key) + " is still listed as needed" + NextStep.RETIRE);
            }
        }
    }

    private void requireNothingComesBack(Duration lifetime) throws SQLException {
        KeyHistory history = new KeyHistory(database);
        for (int key : keyset.older()) {
            Optional<Instant> until = history.comesBackUntil(keyset.purpose(), key, lifetime);
            if (until.isPresent()) {
                throw new KeysetException("sessions under the key %s may last until %s: run keysets remove after that"
                        .formatted(Keyset.named(key), until.get()));
            }
        }
    }
}

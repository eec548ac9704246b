package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.Keyset;
import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.persistence.vault.Keysets;
import fr.procuration.persistence.vault.Purpose;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** What a command on keys makes sure of before it changes anything. */
final class KeyChecks {

    private final Connection database;
    private final Keysets keysets;
    private final RunningInstances running;

    KeyChecks(Connection database, Keysets keysets) throws SQLException {
        this.database = database;
        this.keysets = keysets;
        this.running = RunningInstances.of(database);
    }

    /** Refuses the keysets of another database, and old copies of those of this one. */
    void requireKeysetsInUse() throws SQLException {
        new KeyRegister(database, keysets.vault()).checkWhatIsNeeded();
        KeyHistory history = new KeyHistory(database);
        for (Purpose purpose : Purpose.values()) {
            history.requireCurrent(keysets.of(purpose));
        }
    }

    void requireSomeInstance() {
        if (running.areNone()) {
            throw new KeysetException("no running instance tells which keys it holds;"
                    + " if all instances are stopped: keysets promote all-stopped");
        }
    }

    void requireKnownByInstances(Purpose purpose) {
        requireKnownByInstances(purpose, keysets.of(purpose).primary());
    }

    void requireKnownByInstances(Purpose purpose, int key) {
        List<String> lacking = running.lacking(purpose, key);
        if (!lacking.isEmpty()) {
            throw new KeysetException(
                    "the instances %s do not hold the key %s of %s: give them the file and restart them first"
                            .formatted(String.join(", ", lacking), Keyset.named(key), purpose));
        }
    }

    void requirePrimaryOfInstances(Purpose purpose) {
        requireNoneWrites(
                purpose, running.notWritingWith(purpose, keysets.of(purpose).primary()));
    }

    void requireNotWrittenWith(Purpose purpose, Collection<Integer> keys) {
        requireNoneWrites(purpose, running.writingWith(purpose, keys));
    }

    private static void requireNoneWrites(Purpose purpose, List<String> writing) {
        if (!writing.isEmpty()) {
            throw new KeysetException(
                    "the instances %s still write with another key of %s: give them the file and restart them first"
                            .formatted(String.join(", ", writing), purpose));
        }
    }
}

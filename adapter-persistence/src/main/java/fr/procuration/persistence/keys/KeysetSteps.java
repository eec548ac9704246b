package fr.procuration.persistence.keys;

import fr.procuration.persistence.database.DatabaseException;
import fr.procuration.persistence.database.OwnerDatabase;
import fr.procuration.persistence.vault.Keyset;
import fr.procuration.persistence.vault.KeysetConfiguration;
import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.persistence.vault.KeysetFile;
import fr.procuration.persistence.vault.Keysets;
import fr.procuration.persistence.vault.Purpose;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The life of a key in its keyset: added, made primary, taken out. Each step asks the database whether it may be taken yet;
 * a step that was taken already is taken again without harm. A step that is refused leaves the file as it is.
 */
@Singleton
@Requires(beans = OwnerDatabase.class)
public final class KeysetSteps {

    private final KeysetConfiguration configuration;
    private final KeyLock lock;

    KeysetSteps(KeysetConfiguration configuration, KeyLock lock) {
        this.configuration = configuration;
        this.lock = lock;
    }

    /**
     * Adds a key that works, but is not primary yet.
     *
     * @throws DatabaseException if the database fails
     * @throws KeysetException if a change of keys is under way, or if these keys never change
     */
    public String add(Purpose purpose, Instant now) {
        KeysetFile file = changeable(purpose);
        return lock.holding(connection -> {
            Keyset keyset = inUse(connection).of(purpose);
            if (!keyset.newer().isEmpty()) {
                return named(keyset.newer()) + " is added already, and not in charge yet" + NextStep.PROMOTE;
            }
            if (!purpose.isSigning() && !keyset.older().isEmpty()) {
                throw new KeysetException("a change of keys is under way" + NextStep.RESEAL);
            }
            return named(List.of(file.add(now))) + " added, not in charge yet" + NextStep.PROMOTE;
        });
    }

    /**
     * Makes the newest key primary, if all running instances hold it.
     *
     * @throws DatabaseException if the database fails
     * @throws KeysetException if an instance lacks the key, if none tells and it is not said that all are stopped, or if these keys never
     *     change
     */
    public String promote(Purpose purpose, boolean allStopped, Instant now) {
        KeysetFile file = changeable(purpose);
        return lock.holding(connection -> {
            Keysets keysets = inUse(connection);
            Keyset keyset = keysets.of(purpose);
            if (keyset.newer().isEmpty()) {
                return named(List.of(keyset.primary())) + " is in charge already"
                        + (keyset.older().isEmpty() || purpose.isSigning() ? NextStep.ADD : NextStep.RESEAL);
            }
            KeyChecks checks = new KeyChecks(connection, keysets);
            if (!allStopped) {
                checks.requireSomeInstance();
            }
            int newest = keyset.newer().get(keyset.newer().size() - 1);
            checks.requireKnownByInstances(purpose, newest);
            file.promote(now);
            return named(List.of(newest)) + " is in charge"
                    + (purpose.isSigning() ? NextStep.RESTART : NextStep.RESEAL);
        });
    }

    /**
     * Takes out the earlier primary keys, if nothing needs them.
     *
     * @throws DatabaseException if the database fails
     * @throws KeysetException if a row, an instance or a browser may still need one of them, or if these keys never change
     */
    public String remove(Purpose purpose, Instant now) {
        KeysetFile file = changeable(purpose);
        return lock.holding(connection -> {
            Keysets keysets = inUse(connection);
            Keyset keyset = keysets.of(purpose);
            if (keyset.older().isEmpty() && !keyset.newer().isEmpty()) {
                throw new KeysetException(named(keyset.newer()) + " is not in charge yet" + NextStep.PROMOTE);
            }
            if (keyset.older().isEmpty()) {
                return named(keyset.keys()) + " is the only one" + NextStep.NONE;
            }
            if (!purpose.isRemovable()) {
                return named(keyset.older()) + " stays: it verifies what it signed" + NextStep.NONE;
            }
            KeyRemoval removal = new KeyRemoval(connection, keysets, keyset);
            List<Integer> unneeded = purpose == Purpose.RECEIPT ? removal.withoutReceipts() : keyset.older();
            if (unneeded.isEmpty()) {
                return named(keyset.older()) + " stays: a receipt that it signed may last" + NextStep.NONE;
            }
            removal.requireUnneeded(configuration.sessionLifetime());
            new KeyHistory(connection).retire(keyset);
            file.remove(unneeded, now);
            return named(unneeded) + " taken out" + NextStep.RESTART;
        });
    }

    private KeysetFile changeable(Purpose purpose) {
        if (!purpose.isChangeable()) {
            throw new KeysetException("its key never changes: it says where the rows of each mandant lie");
        }
        return configuration.file(purpose);
    }

    private Keysets inUse(Connection connection) throws SQLException {
        Keysets keysets = configuration.read();
        new KeyChecks(connection, keysets).requireKeysetsInUse();
        return keysets;
    }

    private static String named(List<Integer> keys) {
        return keys.stream().map(Keyset::named).collect(Collectors.joining(", key ", "key ", ""));
    }
}

package fr.procuration.persistence.keys;

import fr.procuration.persistence.database.DatabaseException;
import fr.procuration.persistence.database.OwnerDatabase;
import fr.procuration.persistence.vault.KeysetConfiguration;
import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.persistence.vault.Keysets;
import fr.procuration.persistence.vault.Purpose;
import fr.procuration.persistence.vault.Vault;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/**
 * Brings what is stored under the primary keys while the service runs. It can be stopped at any moment and started again:
 * what it has done is done.
 */
@Singleton
@Requires(beans = OwnerDatabase.class)
public final class KeyChange {

    private final KeysetConfiguration configuration;
    private final KeyLock lock;

    KeyChange(KeysetConfiguration configuration, KeyLock lock) {
        this.configuration = configuration;
        this.lock = lock;
    }

    /** Told of each step. */
    @FunctionalInterface
    public interface Progress {

        /** A page is done: how many rows of the table were read so far, and how many of them were changed. */
        void report(String table, long read, long changed);
    }

    /**
     * Brings everything under the primary keys. To be run when they are the primary keys of every instance.
     *
     * @return how many rows were changed: none when nothing was left under another key
     * @throws DatabaseException if the database fails; started again, it goes on
     * @throws KeysetException if an instance could not read what is written, or if these keysets are not those in use
     * @throws fr.procuration.port.DamagedDataException if a row cannot be opened; the others of its page stay as they were
     */
    public long reseal(Progress progress) {
        return lock.holding(connection -> {
            Keysets keysets = configuration.read();
            Vault vault = keysets.vault();
            KeyChecks checks = new KeyChecks(connection, keysets);
            checks.requireKeysetsInUse();
            checks.requireKnownByInstances(Purpose.DATA);
            checks.requireKnownByInstances(Purpose.INDEX);
            new KeyRegister(connection, vault).enter();
            connection.setAutoCommit(false);
            long changed = 0;
            for (SealedTable table : SealedTable.all(vault)) {
                changed += new TableSealing(connection, table).pageByPage(progress);
            }
            return changed;
        });
    }

    /**
     * Takes off the list the earlier primary keys: after it they can be taken out of the keysets. Entries of the
     * index under them go as well.
     *
     * @throws DatabaseException if the database fails
     * @throws KeysetException if a row needs one of them, or if an instance still writes with one
     */
    public int retire() {
        return lock.holding(connection -> {
            Keysets keysets = configuration.read();
            Vault vault = keysets.vault();
            KeyChecks checks = new KeyChecks(connection, keysets);
            checks.requireKeysetsInUse();
            checks.requirePrimaryOfInstances(Purpose.DATA);
            checks.requirePrimaryOfInstances(Purpose.INDEX);
            connection.setAutoCommit(false);
            new KeyRegister(connection, vault).enter();
            int retired = new KeyRetirement(connection, keysets).retire();
            connection.commit();
            return retired;
        });
    }
}

package fr.procuration.persistence.vault;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Brings what is stored under the keys in charge while the service runs. It can be stopped at any moment and started again:
 * what it has done is done.
 */
@Singleton
@Requires(beans = OwnerDatabase.class)
public final class KeyChange {

    private final Vault vault;
    private final OwnerDatabase owner;

    KeyChange(Vault vault, OwnerDatabase owner) {
        this.vault = vault;
        this.owner = owner;
    }

    /** Told of each step. */
    @FunctionalInterface
    public interface Progress {

        /**
         * A step is done.
         *
         * @param table which table
         * @param done how many of its blocks are done
         * @param blocks how many it has
         * @param sealed how many rows of it were brought under the keys in charge
         */
        void report(String table, long done, long blocks, long sealed);
    }

    /**
     * Brings everything under the keys in charge. To be run when every instance has them in charge.
     *
     * @param progress told of each step
     * @return how many rows were changed: none when nothing was left under another key
     * @throws SQLException if the database fails; started again, it goes on
     * @throws fr.procuration.port.DamagedDataException if a row cannot be opened; the others of its step stay as they were
     */
    public long reseal(Progress progress) throws SQLException {
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            long changed = 0;
            for (SealedTable table : SealedTable.all(vault, vault::open)) {
                changed += new TableSealing(connection, table).stepByStep(progress);
            }
            return changed;
        }
    }

    /**
     * Takes note that the keys not in charge are not needed any more: after it they can be taken out of the keysets.
     *
     * @param progress told of each step
     * @return whether that is so; if not, rows were still under another key, and it is to be run again
     * @throws SQLException if the database fails
     */
    public boolean retire(Progress progress) throws SQLException {
        if (reseal(progress) > 0) {
            return false;
        }
        try (Connection connection = owner.connect()) {
            connection.setAutoCommit(false);
            forget(connection, "delete from mandant_index where key_id <> ?", vault.indexKey());
            forget(connection, "delete from key_in_use where purpose = 'INDEX' and key_id <> ?", vault.indexKey());
            forget(connection, "delete from key_in_use where purpose = 'DATA' and key_id <> ?", vault.dataKey());
            connection.commit();
        }
        return true;
    }

    private static void forget(Connection connection, String delete, int keyInCharge) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setInt(1, keyInCharge);
            statement.executeUpdate();
        }
    }
}

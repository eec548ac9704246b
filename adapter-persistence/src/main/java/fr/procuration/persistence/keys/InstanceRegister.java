package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.HeldKey;
import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.persistence.vault.Keysets;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Where this instance tells which keys it holds. */
@Singleton
public final class InstanceRegister {

    private static final String SEEN = """
            insert into instance_key (instance, purpose, key_id, in_charge, seen_at) values (?, ?, ?, ?, now())
            on conflict (instance, purpose, key_id) do update set seen_at = excluded.seen_at
            """;
    private static final String WRITTEN = """
            insert into key_history (purpose, key_id, written_at) values (?, ?, now())
            on conflict (purpose, key_id) do update set written_at = excluded.written_at
            """;
    private static final String LEAVE =
            "delete from instance_key where instance = ? or seen_at < now() - interval '1 day'";

    private final DataSource database;
    private final Keysets keysets;

    /** Outside of any transaction of the caller: its own connections. */
    InstanceRegister(DataSource database, DataSourceResolver resolver, Keysets keysets) {
        this.database = resolver.resolve(database);
        this.keysets = keysets;
    }

    /**
     * Enters this instance, if its keysets go with those of the instances that run already.
     *
     * @throws KeysetException if they do not, or if the database fails
     */
    public void enter(String instance) {
        try (Connection connection = database.getConnection()) {
            RunningInstances.of(connection).requireFitting(keysets);
        } catch (SQLException e) {
            throw failure(e);
        }
        tell(instance);
    }

    /**
     * Tells that this instance runs, and the keys it holds.
     *
     * @throws KeysetException if the database fails
     */
    public void tell(String instance) {
        try (Connection connection = database.getConnection();
                PreparedStatement seen = connection.prepareStatement(SEEN);
                PreparedStatement written = connection.prepareStatement(WRITTEN)) {
            for (HeldKey key : keysets.held()) {
                seen.setString(1, instance);
                seen.setString(2, key.purpose().name());
                seen.setInt(3, key.key());
                seen.setBoolean(4, key.primary());
                seen.addBatch();
                if (key.primary()) {
                    written.setString(1, key.purpose().name());
                    written.setInt(2, key.key());
                    written.addBatch();
                }
            }
            seen.executeBatch();
            written.executeBatch();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * Takes this instance out, and those that were not seen for a day.
     *
     * @throws KeysetException if the database fails
     */
    public void leave(String instance) {
        try (Connection connection = database.getConnection();
                PreparedStatement leave = connection.prepareStatement(LEAVE)) {
            leave.setString(1, instance);
            leave.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The keys that this instance holds. */
    public List<HeldKey> held() {
        return keysets.held();
    }

    private static KeysetException failure(SQLException e) {
        return new KeysetException(
                "The keys of the instances cannot be read or written (SQL state " + e.getSQLState() + ")");
    }
}

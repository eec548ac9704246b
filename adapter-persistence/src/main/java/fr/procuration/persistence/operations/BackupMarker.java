package fr.procuration.persistence.operations;

import fr.procuration.persistence.keys.OwnerDatabase;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Takes note that a backup was made and verified. */
@Singleton
@Requires(beans = OwnerDatabase.class)
public final class BackupMarker {

    private final OwnerDatabase owner;

    BackupMarker(OwnerDatabase owner) {
        this.owner = owner;
    }

    /**
     * Notes it, by the database's clock.
     *
     * @throws SQLException if the database fails
     */
    public void done() throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update last_run set ended_at = clock_timestamp() where task = 'SAUVEGARDE'");
        }
    }
}

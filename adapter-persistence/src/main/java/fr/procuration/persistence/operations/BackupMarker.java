package fr.procuration.persistence.operations;

import fr.procuration.persistence.database.DatabaseException;
import fr.procuration.persistence.database.OwnerDatabase;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
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
     * @throws DatabaseException if the database fails
     */
    public void done() {
        owner.with(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(
                        "update last_run set ended_at = clock_timestamp() where task = 'SAUVEGARDE'");
            }
        });
    }
}

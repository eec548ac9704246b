package fr.procuration.persistence.keys;

import fr.procuration.persistence.database.OwnerDatabase;
import fr.procuration.persistence.vault.KeysetException;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.Statement;

/** Held by one command on keys at a time, over all machines. */
@Singleton
@Requires(beans = OwnerDatabase.class)
final class KeyLock {

    private final OwnerDatabase owner;

    KeyLock(OwnerDatabase owner) {
        this.owner = owner;
    }

    <T> T holding(OwnerDatabase.Work<T> work) {
        return owner.with(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("select pg_try_advisory_lock(hashtext('procuration keys'))")) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw new KeysetException("Another command on keys is running: wait for its end");
                }
                return work.on(connection);
            }
        });
    }
}

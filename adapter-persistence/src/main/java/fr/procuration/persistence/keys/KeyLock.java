package fr.procuration.persistence.keys;

import fr.procuration.persistence.database.OwnerDatabase;
import fr.procuration.persistence.vault.KeysetException;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Held by one command on keys at a time, over all machines. */
@Singleton
@Requires(beans = OwnerDatabase.class)
final class KeyLock {

    private static final String TAKE = "select pg_try_advisory_lock(hashtext('procuration keys'))";
    private static final String RELEASE = "select pg_advisory_unlock(hashtext('procuration keys'))";

    private final OwnerDatabase owner;

    KeyLock(OwnerDatabase owner) {
        this.owner = owner;
    }

    <T> T holding(OwnerDatabase.Work<T> work) {
        return owner.with(connection -> {
            if (!isDone(connection, TAKE)) {
                throw new KeysetException("Another command on keys is running: wait for its end");
            }
            try (Held held = () -> release(connection)) {
                return work.on(connection);
            }
        });
    }

    /** Not left to the end of the connection, which the server may notice after the next command has begun. */
    private static void release(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        isDone(connection, RELEASE);
    }

    private static boolean isDone(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** What is released at the end. */
    @FunctionalInterface
    private interface Held extends AutoCloseable {

        @Override
        void close() throws SQLException;
    }
}

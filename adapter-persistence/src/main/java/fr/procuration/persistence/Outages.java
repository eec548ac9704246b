package fr.procuration.persistence;

import fr.procuration.port.UnavailableException;
import io.github.bucket4j.BucketExceptions;
import io.github.bucket4j.util.concurrent.batch.BatchHelper;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.exceptions.TransactionException;
import java.util.function.Supplier;

/** The only place where a failure of the database becomes an outage; its words, which can quote values, stay behind. */
final class Outages {

    private Outages() {}

    /** What an access to the database comes back with. */
    static <T> T translated(Supplier<T> access) {
        try {
            return access.get();
        } catch (DataAccessException
                | ConnectionException
                | CannotGetJdbcConnectionException
                | TransactionException
                | BucketExceptions.BucketExecutionException
                | BatchHelper.BatchFailedException failure) {
            throw outage(failure);
        }
    }

    static UnavailableException outage(Exception failure) {
        return new UnavailableException("the database", WordlessException.of(failure));
    }
}

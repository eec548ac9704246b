package fr.procuration.persistence.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Of a failure of the database, everything but its words is kept. */
class DatabaseExceptionTest {

    private final SQLException cause = new SQLException("Key (mandant)=(2550814168025) already exists", "23505");
    private final IllegalStateException failure = new IllegalStateException("failed: " + cause.getMessage(), cause);

    @Test
    void keeps_the_kind_of_the_failure_and_of_its_cause() {
        Throwable redacted = requireNonNull(new DatabaseException(failure).getCause());

        assertThat(redacted).hasMessage("java.lang.IllegalStateException");
        assertThat(redacted.getCause())
                .hasMessage("java.sql.SQLException, SQL state 23505")
                .hasNoCause();
    }

    @Test
    void keeps_where_they_came_from() {
        Throwable redacted = requireNonNull(new DatabaseException(failure).getCause());

        assertThat(redacted.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(requireNonNull(redacted.getCause()).getStackTrace()).isEqualTo(cause.getStackTrace());
    }
}

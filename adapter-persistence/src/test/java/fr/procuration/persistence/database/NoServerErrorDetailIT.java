package fr.procuration.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The driver does not repeat what the server quotes from rows and keys. */
class NoServerErrorDetailIT {

    private static final String INSERT = "insert into satisfaction (part, mandant, number, satisfied, at) values "
            + "(1, '9094312b-7eab-401d-9ef2-e3ec8c6885fc', 1, true, now())";

    @Test
    void a_violated_key_is_not_quoted() throws SQLException {
        try (Instance instance = Instance.on(EmbeddedDatabase.fresh());
                Connection connection = DelegatingDataSource.unwrapDataSource(instance.get(DataSource.class))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(INSERT);

            SQLException violation = catchThrowableOfType(SQLException.class, () -> statement.execute(INSERT));

            assertThat(violation.getMessage()).contains("satisfaction_pk").doesNotContain("Key (");
        }
    }
}

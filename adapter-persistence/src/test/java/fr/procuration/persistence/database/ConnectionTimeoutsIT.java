package fr.procuration.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the connections of the service ask of the server. */
@OnOneServer
class ConnectionTimeoutsIT {

    private final String database = EmbeddedDatabase.fresh();

    @Test
    void a_statement_is_ended_before_its_caller_gives_up() throws SQLException {
        try (Instance instance = Instance.on(database)) {
            assertThat(setting(instance, "statement_timeout")).isEqualTo("1800ms");
        }
    }

    @Test
    void a_statement_is_planned_once_whatever_its_values() throws SQLException {
        try (Instance instance = Instance.on(database)) {
            assertThat(setting(instance, "plan_cache_mode")).isEqualTo("force_generic_plan");
        }
    }

    @Test
    void a_cluster_sees_the_values_when_it_plans() throws SQLException {
        try (Instance instance = Instance.asOnACluster(database)) {
            assertThat(setting(instance, "plan_cache_mode")).isEqualTo("auto");
            assertThat(setting(instance, "statement_timeout")).isEqualTo("1800ms");
        }
    }

    private static String setting(Instance instance, String name) throws SQLException {
        DataSource database = instance.get(DataSourceResolver.class).resolve(instance.get(DataSource.class));
        try (Connection connection = database.getConnection();
                ResultSet shown = connection.createStatement().executeQuery("show " + name)) {
            shown.next();
            return shown.getString(1);
        }
    }
}

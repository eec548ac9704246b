package fr.procuration.bootstrap.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An instance of this version starts again beside a newer one, whose rights it leaves as they are. */
class OlderRightsIT {

    private static final Pattern GUARD = Pattern.compile("::integer > (\\d+)");

    @TempDir
    private Path folder;

    private final String database = EmbeddedDatabase.fresh();

    @Test
    void the_scripts_of_this_version_run_again_and_take_no_right_away() throws IOException, SQLException {
        Files.writeString(
                folder.resolve("V1000__expanded.sql"),
                "grant update (expires_at) on ended_session to " + ApplicationRole.NAME);
        migrate("classpath:db/migration", "filesystem:" + folder);
        execute("update flyway_schema_history set checksum = 1 where script like 'R\\_\\_%'");

        migrate("classpath:db/migration");

        assertThat(value("select count(*) from flyway_schema_history where script like 'R\\_\\_%'"))
                .as("run again")
                .isEqualTo("4");
        assertThat(value("select has_column_privilege('%s', 'ended_session', 'expires_at', 'update')"
                        .formatted(ApplicationRole.NAME)))
                .isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R__rights_of_the_application.sql", "R__rights_on_ended_sessions.sql"})
    void each_script_knows_the_last_migration_of_this_version(String name) throws IOException, SQLException {
        try (InputStream script = Objects.requireNonNull(getClass().getResourceAsStream("/db/migration/" + name))) {
            Matcher guard = GUARD.matcher(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(guard.find()).isTrue();
            assertThat(guard.group(1)).isEqualTo(value("select max(version::integer) from flyway_schema_history"));
        }
    }

    private void migrate(String... locations) {
        Flyway.configure()
                .dataSource(database, null, null)
                .locations(locations)
                .placeholders(Map.of("application", ApplicationRole.NAME))
                .load()
                .migrate();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}

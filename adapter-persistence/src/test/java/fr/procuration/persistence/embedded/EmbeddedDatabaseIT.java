package fr.procuration.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory keeps its data whatever happens to the process that opened it. */
class EmbeddedDatabaseIT {

    /** Made once, for making it takes longer than any test; every test leaves it closed. */
    @TempDir
    private static Path directory;

    @Test
    void data_survives_a_restart_on_another_port() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.open(directory)) {
            execute(first.jdbcUrl(), "create table restarted as select 42 as it");
        }
        int port = freePort();

        try (EmbeddedDatabase second = EmbeddedDatabase.open(directory, port)) {
            assertThat(second.jdbcUrl()).contains(":" + port + "/");
            assertThat(column(second.jdbcUrl(), "select it from restarted")).containsExactly("42");
        }
        assertThat(server()).isEmpty();
    }

    @Test
    void data_survives_the_death_of_the_process_whose_server_runs_on_alone() throws Exception {
        Launcher killed = Launcher.start(directory);
        execute(killed.jdbcUrl(), "create table orphaned as select 42 as it");
        killed.kill();
        ProcessHandle orphan = server().orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedDatabase database = EmbeddedDatabase.open(directory)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(column(database.jdbcUrl(), "select it from orphaned")).containsExactly("42");
        }
    }

    @Test
    void a_file_left_by_a_server_whose_number_another_program_has_got_is_no_server() throws Exception {
        EmbeddedDatabase.open(directory).close();
        Process other = new ProcessBuilder("sleep", "600").start();
        Files.writeString(directory.resolve("postmaster.pid"), other.pid() + "\n" + directory + "\n0\n5432\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.open(directory)) {
            assertThat(column(database.jdbcUrl(), "select 42")).containsExactly("42");
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void a_process_that_shuts_down_stops_its_server() throws Exception {
        Launcher launcher = Launcher.start(directory);
        assertThat(server()).isPresent();

        launcher.stop();

        assertThat(server()).isEmpty();
    }

    @Test
    void what_is_committed_is_on_the_disk_and_no_value_in_the_log() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(directory)) {
            assertThat(column(
                            database.jdbcUrl(),
                            "select name || ' = ' || setting from pg_settings where name in"
                                    + " ('fsync', 'synchronous_commit', 'full_page_writes', 'log_error_verbosity')"))
                    .containsExactlyInAnyOrder(
                            "fsync = on",
                            "synchronous_commit = on",
                            "full_page_writes = on",
                            "log_error_verbosity = terse");
        }
    }

    @Test
    void a_directory_that_is_open_cannot_be_opened_again() throws Exception {
        Launcher launcher = Launcher.start(directory);
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.open(directory)).isInstanceOf(IllegalStateException.class);
            assertThat(column(launcher.jdbcUrl(), "select 42")).containsExactly("42");
        } finally {
            launcher.stop();
        }
    }

    @Test
    void a_port_that_is_taken_is_refused(@TempDir Path other) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedDatabase.open(other, taken.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("port %d is taken", taken.getLocalPort());
        }
    }

    @Test
    void fresh_databases_have_the_schema_and_nothing_in_common() throws SQLException {
        String one = EmbeddedDatabase.fresh();
        String two = EmbeddedDatabase.fresh();
        execute(one, "insert into notifier_cursor (notifier) values ('mail')");

        assertThat(column(one, "select notifier from notifier_cursor")).hasSize(1);
        assertThat(column(two, "select notifier from notifier_cursor")).isEmpty();
    }

    private static Optional<ProcessHandle> server() throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void execute(String jdbcUrl, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(String jdbcUrl, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}

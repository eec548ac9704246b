package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.Application;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Production, on a database whose administrator has made two roles. */
class ProductionE2E {

    private static final String NO_ROLES = """
            drop owned by service_owner, service;
            drop role service_owner, service;
            """;

    @TempDir
    private Path folder;

    private final String administrator = EmbeddedDatabase.empty();
    private final int management = ServiceProcess.freePort();
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void make_the_roles() throws SQLException {
        execute("""
                create role service_owner login password 'one';
                create role service login password 'two';
                grant create on schema public to service_owner;
                """);
    }

    @AfterEach
    void stop() throws InterruptedException, SQLException {
        for (Process process : started) {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        execute(NO_ROLES);
    }

    @Test
    void migrates_as_the_owner_and_works_as_the_application() throws IOException, SQLException {
        Process process = start("service");

        await().atMost(Duration.ofSeconds(90)).until(() -> !process.isAlive() || isReady());
        assertThat(isReady()).as(log()).isTrue();
        assertThat(value("select string_agg(distinct tableowner, ', ') from pg_tables where schemaname = 'public'"))
                .isEqualTo("service_owner");
        assertThat(value("select string_agg(distinct usename, ', ') from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()"))
                .isEqualTo("service");
        assertThat(value("select string_agg(privilege_type, ', ' order by privilege_type)"
                        + " from information_schema.table_privileges"
                        + " where table_name = 'ended_session' and grantee = 'service'"))
                .isEqualTo("INSERT, SELECT");
    }

    @Test
    void refuses_to_start_if_the_application_is_the_owner() throws IOException, InterruptedException {
        Process process = start("service_owner");

        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(log()).contains("The role of the application is the owner of the tables");
    }

    private Process start(String application) throws IOException {
        ProcessBuilder builder = ServiceProcess.java(Application.class.getName());
        builder.environment()
                .putAll(Map.of(
                        "MICRONAUT_SERVER_PORT",
                        Integer.toString(ServiceProcess.freePort()),
                        "PROCURATION_MANAGEMENT_PORT",
                        Integer.toString(management),
                        "PROCURATION_DATABASE_URL",
                        administrator.replaceFirst("\\?.*", ""),
                        "PROCURATION_DATABASE_OWNER",
                        "service_owner",
                        "PROCURATION_DATABASE_OWNER_PASSWORD",
                        "one",
                        "PROCURATION_DATABASE_USER",
                        application,
                        "PROCURATION_DATABASE_PASSWORD",
                        "two",
                        "PROCURATION_PAGES_SECRET",
                        "s".repeat(32)));
        builder.environment()
                .putAll(Map.of(
                        "PROCURATION_ADDRESS", "http://localhost",
                        "PROCURATION_OIDC_ISSUER", "http://localhost:1/assures",
                        "PROCURATION_OIDC_CLIENT_ID", "procuration",
                        "PROCURATION_OIDC_CLIENT_SECRET", "three",
                        "PROCURATION_OIDC_ACR", "eidas1",
                        "PROCURATION_OIDC_AUDIENCE", "procuration-api",
                        "PROCURATION_AGENTS_OIDC_ISSUER", "http://localhost:1/agents",
                        "PROCURATION_AGENTS_OIDC_CLIENT_ID", "procuration",
                        "PROCURATION_AGENTS_OIDC_CLIENT_SECRET", "four"));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        started.add(process);
        return process;
    }

    private boolean isReady() {
        HttpRequest readiness = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + management + "/health/readiness"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(readiness, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private void execute(String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(administrator);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private String value(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(administrator);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}

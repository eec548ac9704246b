package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.secrecy.WhatWasLogged;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.embedded.TestKeysets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final int port = ServiceProcess.freePort();
    private final int management = ServiceProcess.freePort();
    private final Path log = WhatWasLogged.ofServices().resolve(UUID.randomUUID() + ".log");
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
        assertThat(log().lines().filter(line -> line.startsWith("{")))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(Caller.json(line).at("/timestamp").asText()).endsWith("Z"));
    }

    @Test
    void purges_once_and_counts_each_call_for_which_the_provider_is_away() throws Exception {
        Process process =
                start("service", Map.of("PROCURATION_PURGE_DELAY", "300ms", "PROCURATION_METRICS_DELAY", "1s"));
        await().atMost(Duration.ofSeconds(90)).until(() -> !process.isAlive() || isReady());

        for (int i = 0; i < 5; i++) {
            assertThat(get("/medialog/flux", port, "Authorization", "Bearer " + tokenOf("http://localhost:2"))
                            .statusCode())
                    .isEqualTo(503);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        "1".equals(value("select count(*) from audit where kind = 'PURGE' and actor = 'service'")));

        String measures = get("/prometheus", management, "Accept", "*/*").body();
        assertThat(measures)
                .contains("procuration_outages_total{cause=\"fournisseur\"} 5.0")
                .containsPattern("procuration_answers_seconds_count\\{caller=\"systeme\",[^}]*status=\"503\"} 5");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/prometheus", management, "Accept", "*/*")
                        .body()
                        .contains("procuration_purge_age_seconds"));
        assertThat(value("select count(*) from audit where kind = 'PURGE'")).isEqualTo("1");
    }

    /** Nobody can check it while the keys of its issuer are away. */
    private static String tokenOf(String issuer) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String claims = "{\"iss\":\"" + issuer + "\",\"sub\":\"s\"}";
        return base64.encodeToString("{\"alg\":\"RS256\",\"kid\":\"k\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".c2lnbmVk";
    }

    private static HttpResponse<String> get(String path, int port, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(header, value)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void refuses_to_start_if_the_application_is_the_owner() throws IOException, InterruptedException {
        Process process = start("service_owner");

        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(log()).contains("The role of the application is the owner of the tables");
    }

    @Test
    void operators_change_keys_and_purge_with_the_same_configuration()
            throws IOException, InterruptedException, SQLException {
        Path keysets = folder.resolve("keysets");

        assertThat(command(keysets, "keysets", "create")).isEqualTo("0:" + " made, with one key".repeat(6));
        assertThat(command(keysets, "keysets", "create"))
                .startsWith("0: there is a keyset already; left as it is there is a keyset already");
        assertThat(command(keysets, "purge", "dry-run")).startsWith("0: kept_answer: 0 due");
        assertThat(command(keysets, "keysets", "add")).startsWith("0:").contains("added, not in charge yet");
        assertThat(command(keysets, "keysets", "promote")).startsWith("1:").contains("keysets promote all-stopped");
        assertThat(command(keysets, "keysets", "promote", "all-stopped"))
                .startsWith("0:")
                .contains("is in charge; next: ");
        assertThat(command(keysets, "keysets", "remove"))
                .startsWith("1:")
                .contains("PROCURATION_KEYSETS_DATA: refused, ", "next: ");
        assertThat(command(keysets, "keys", "reseal")).startsWith("0:").contains("next: keys retire");
        assertThat(command(keysets, "keys", "retire")).startsWith("0:").contains("next: keysets remove");
        assertThat(command(keysets, "keysets", "remove")).startsWith("0:").contains("taken out");
        assertThat(command(keysets, "purge", "run")).startsWith("0:").contains("audit: 0 deleted");
        assertThat(command(keysets, "sessions", "list", "assures", "francoise")).isEqualTo("0: 0 open");
        assertThat(command(keysets, "sessions", "end", "assures", "francoise"))
                .startsWith("0: All sessions of the account");
        assertThat(command(keysets, "sessions", "end", "assures", "francoise", "a"))
                .startsWith("1: No such session");
        assertThat(command(keysets, "sessions", "end-all")).startsWith("0: All sessions, and all bearer tokens");
        assertThat(value("select string_agg(outcome, '; ' order by at) from audit where actor = 'exploitant:anna'"
                        + " and action like 'sessions%'"))
                .startsWith("toutes, compte ")
                .endsWith("; toutes, de tous les comptes")
                .doesNotContain("francoise");
        assertThat(command(keysets, "sessions", "end")).startsWith("2: Commands");
        assertThat(command(keysets, "backup", "done")).isEqualTo("0: The backup is noted");
        assertThat(command(keysets, "clock", "check")).startsWith("0: 0 rows whose instant cannot be right");
        assertThat(command(keysets, "journal", "verify"))
                .isEqualTo("0: 0 entries of chains verified 0 checkpoints verified Nothing was rewritten");
        assertThat(command(keysets, "journal", "change")).startsWith("2: Commands");
        assertThat(command(keysets, "keys", "lose")).startsWith("2: Commands");
        assertThat(command(TestKeysets.shared().folder(), "purge", "run"))
                .startsWith("1:")
                .contains("lacks the key", "which this database needs");
        assertThat(value("select string_agg(action || ' ' || split_part(outcome, ' ', 1), ', ' order by at) from audit"
                        + " where actor = 'exploitant:anna' and action not like 'sessions%'"))
                .isEqualTo("keysets add fait, keysets promote refusé, keysets promote all-stopped fait,"
                        + " keysets remove refusé, keys reseal fait, keys retire fait, keysets remove fait,"
                        + " purge run fait, purge run refusé");
    }

    @Test
    void a_command_that_changes_something_needs_the_name_of_its_operator()
            throws IOException, InterruptedException, SQLException {
        Process process = configuredWithout("PROCURATION_OPERATOR", "purge", "run");

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Set PROCURATION_OPERATOR");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(value("select actor || ', ' || outcome from audit where kind = 'PURGE'"))
                .isEqualTo("exploitant:" + System.getProperty("user.name") + ", refusé : PROCURATION_OPERATOR manque");
    }

    private Process configuredWithout(String variable, String... command) throws IOException {
        ProcessBuilder builder = configured("service", TestKeysets.shared().folder(), command);
        builder.environment().remove(variable);
        return builder.redirectErrorStream(true).start();
    }

    /** Exit code and output, without paths and times. */
    private String command(Path keysets, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = configured("service", keysets, command);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = output.lines()
                .filter(line -> line.contains("exploitation - "))
                .map(line -> line.replaceFirst(".*exploitation - (\\S+\\.json: )?", "")
                        .strip())
                .reduce("", (one, other) -> one + " " + other);
        return process.exitValue() + ":" + said;
    }

    private Process start(String application) throws IOException {
        return start(application, Map.of());
    }

    private Process start(String application, Map<String, String> more) throws IOException {
        ProcessBuilder builder = configured(application, TestKeysets.shared().folder());
        builder.environment().putAll(more);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        started.add(process);
        return process;
    }

    private ProcessBuilder configured(String application, Path keysets, String... arguments) {
        ProcessBuilder builder = ProductionJar.java(arguments);
        builder.environment().putAll(ProductionVariables.on(administrator));
        builder.environment().put("PROCURATION_OPERATOR", "anna");
        builder.environment()
                .putAll(Map.of(
                        "MICRONAUT_SERVER_PORT",
                        Integer.toString(port),
                        "PROCURATION_MANAGEMENT_PORT",
                        Integer.toString(management),
                        "PROCURATION_DATABASE_OWNER",
                        "service_owner",
                        "PROCURATION_DATABASE_OWNER_PASSWORD",
                        "one",
                        "PROCURATION_DATABASE_USER",
                        application,
                        "PROCURATION_DATABASE_PASSWORD",
                        "two",
                        "PROCURATION_KEYSETS_DATA",
                        keysets.resolve("data.json").toString(),
                        "PROCURATION_KEYSETS_INDEX",
                        keysets.resolve("index.json").toString(),
                        "PROCURATION_KEYSETS_SESSION",
                        keysets.resolve("session.json").toString()));
        builder.environment()
                .put("PROCURATION_KEYSETS_PART", keysets.resolve("part.json").toString());
        builder.environment()
                .put(
                        "PROCURATION_KEYSETS_JOURNAL",
                        keysets.resolve("journal.json").toString());
        builder.environment()
                .put(
                        "PROCURATION_KEYSETS_RECEIPT",
                        keysets.resolve("receipt.json").toString());
        return builder;
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
        return Files.readString(log);
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

package fr.procuration.bootstrap.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.secrecy.WhatWasLogged;
import fr.procuration.bootstrap.service.ProductionJar;
import fr.procuration.bootstrap.service.ProductionVariables;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several instances start at the same moment on an empty database: one migrates, the others wait, all work. */
class SimultaneousStartE2E {

    private static final int INSTANCES = 4;

    private final String database = EmbeddedDatabase.empty();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Process> instances = new ArrayList<>();
    private final List<Path> logs = new ArrayList<>();
    private final List<URI> readiness = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process instance : instances) {
            instance.destroy();
            assertThat(instance.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        http.close();
    }

    @Test
    void all_become_ready_and_each_migration_ran_once() throws IOException, SQLException {
        for (int i = 0; i < INSTANCES; i++) {
            start();
        }
        await().atMost(Duration.ofSeconds(120))
                .until(() -> instances.stream().anyMatch(each -> !each.isAlive())
                        || readiness.stream().allMatch(this::isReady));

        for (int i = 0; i < INSTANCES; i++) {
            assertThat(isReady(readiness.get(i)))
                    .as(Files.readString(logs.get(i)))
                    .isTrue();
        }
        assertThat(value("select count(*) from flyway_schema_history where not success"))
                .isZero();
        assertThat(value("select count(*) from (select version from flyway_schema_history where version is not null"
                        + " group by version having count(*) > 1) as twice"))
                .isZero();
        assertThat(value("select count(*) from flyway_schema_history where version = '1'"))
                .isOne();
        assertThat(value("select count(*) from key_in_use"))
                .as("keys taken note of")
                .isEqualTo(3);
    }

    private void start() throws IOException {
        ProcessBuilder builder = ProductionJar.java();
        Map<String, String> variables = ProductionVariables.on(database);
        builder.environment().putAll(variables);
        Path log = WhatWasLogged.ofServices().resolve(UUID.randomUUID() + ".log");
        logs.add(log);
        readiness.add(
                URI.create("http://localhost:" + variables.get("PROCURATION_MANAGEMENT_PORT") + "/health/readiness"));
        instances.add(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start());
    }

    private boolean isReady(URI instance) {
        try {
            return http.send(HttpRequest.newBuilder(instance).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long value(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}

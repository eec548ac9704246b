package fr.procuration.bootstrap.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaMethod;
import fr.procuration.architecture.ProductionClasses;
import fr.procuration.bootstrap.faults.DatabaseServer;
import fr.procuration.bootstrap.server.ServiceInProcess;
import fr.procuration.persistence.embedded.ApplicationRole;
import java.io.IOException;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service does everything it can do, and the database tells what it was sent by the role of the application. With
 * {@code -Dstatements.record} that is written down as what the released version sends.
 */
class RecordingE2E {

    private static final Pattern SENT = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern TABLES = Pattern.compile(
            "\\b(?:from|into|update|join) \\w|\\b(?:accept|add|choose|claim|enter|keep|learn|record|request|try)_\\w+\\(",
            Pattern.CASE_INSENSITIVE);

    /** It is not about speed: nobody is sent away, and entries wait for their positions until somebody looks. */
    private static final String PATIENT = "?socketTimeout=60&options=-c%20statement_timeout=60000&";

    private static final Map<String, Object> SLOWLY = Map.of(
            "procuration.answer-within", "60s",
            "datasources.default.connection-timeout", "30000",
            "procuration.metrics.delay", "50ms",
            "procuration.relay.delay", "2s");

    @TempDir
    private Path folder;

    @Test
    void every_statement_of_the_repositories_is_among_those_that_are_recorded() throws IOException, SQLException {
        Path log = folder.resolve("log");
        try (DatabaseServer database = DatabaseServer.create(
                folder,
                "log_statement=all",
                "logging_collector=on",
                "log_destination=jsonlog",
                "log_parameter_max_length=0",
                "log_directory=" + log)) {
            ApplicationRole.createOn(database.url());
            try (ServiceInProcess service =
                    ServiceInProcess.localOn(database.url().replace("?", PATIENT), SLOWLY)) {
                new Life(service).live();
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> sent(log).stream()
                                .anyMatch(each -> each.toLowerCase(Locale.ROOT).startsWith("update notifier_cursor")));
            }
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(sent(log).stream().map(sql -> sql.replaceAll("\\$\\d+", "?")))
                            .as("notifiers send theirs a little later")
                            .containsAll(ofRepositories()));
            Set<String> sent = sent(log);
            if (System.getProperty("statements.record") != null) {
                write(sent, database.url());
            }
        }
    }

    private static void write(Set<String> sent, String database) throws SQLException {
        try (Connection owner = DriverManager.getConnection(database);
                Statement statement = owner.createStatement();
                ResultSet version = statement.executeQuery("select max(version::integer) from flyway_schema_history")) {
            assertThat(version.next()).isTrue();
            List<Released.Statement> described = new ArrayList<>();
            List<String> unknown = new ArrayList<>();
            for (String sql : sent) {
                try {
                    described.add(Description.of(sql, owner));
                } catch (SQLException needsTypes) {
                    unknown.add(needsTypes.getMessage() + ": " + sql);
                }
            }
            Released.write(version.getString(1), described);
            assertThat(unknown).as("not recorded").isEmpty();
        }
    }

    /** What the role of the application has sent, each statement once, on one line. */
    private static Set<String> sent(Path log) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<String> sent = new TreeSet<>();
        try (Stream<Path> files = Files.list(log)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (line.endsWith("}")) {
                        JsonNode entry = json.readTree(line);
                        Matcher message = SENT.matcher(entry.at("/message").asText());
                        if (entry.at("/user").asText().equals(ApplicationRole.NAME)
                                && message.matches()
                                && TABLES.matcher(message.group(1)).find()
                                && !message.group(1).toLowerCase(Locale.ROOT).contains("pg_catalog")) {
                            sent.add(onOneLine(message.group(1)));
                        }
                    }
                }
            }
        }
        return sent;
    }

    private static Set<String> ofRepositories() {
        Set<String> all = ProductionClasses.of("fr.procuration").stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isAnnotatedWith("io.micronaut.data.annotation.Query"))
                .map(RecordingE2E::query)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(all).hasSizeGreaterThan(20);
        return all;
    }

    private static String query(JavaMethod method) {
        String text = (String) method.getAnnotationOfType("io.micronaut.data.annotation.Query")
                .get("value")
                .orElseThrow();
        return onOneLine(text.replaceAll("(?<!:):\\w+", "?"));
    }

    private static String onOneLine(String sql) {
        return sql.strip().replaceAll("\\s+", " ");
    }
}

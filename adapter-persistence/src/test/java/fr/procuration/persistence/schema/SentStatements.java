package fr.procuration.persistence.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.service.Sql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that keeps each statement that the application really sends, with the plan by which it was run and how often each
 * step of it was (PostgreSQL's auto_explain).
 */
final class SentStatements implements AutoCloseable {

    private static final String PLAN = "plan:\n";
    private static final Pattern PART = Pattern.compile("(\\w+)_p(\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path log;
    private final EmbeddedPostgres server;

    SentStatements(Path folder) throws IOException {
        this.log = folder.resolve("statements.json");
        this.server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_destination", "jsonlog")
                .setServerConfig("log_directory", folder.toAbsolutePath().toString())
                .setServerConfig("log_filename", "statements.log")
                .start();
    }

    /** The JDBC URL of the owner. */
    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** From now on, in connections opened from now on. */
    void keepThoseOfTheApplication() {
        String role = "alter role " + ApplicationRole.NAME + " set ";
        new Sql(jdbcUrl())
                .execute(role + "session_preload_libraries = 'auto_explain';" + role
                        + "auto_explain.log_min_duration = 0;" + role + "auto_explain.log_analyze = on;" + role
                        + "auto_explain.log_timing = off;" + role + "auto_explain.log_parameter_max_length = 0;" + role
                        + "auto_explain.log_format = 'json'");
    }

    /** All that were sent until now, in no order. */
    List<Sent> all() {
        try {
            List<Sent> all = new ArrayList<>();
            for (String line : Files.readAllLines(log)) {
                String message = JSON.readTree(line).path("message").asText();
                int plan = message.indexOf(PLAN);
                if (plan > 0) {
                    all.add(Sent.of(JSON.readTree(message.substring(plan + PLAN.length()))));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a statement, whatever its parameters are called. */
    static String withoutNames(String sql) {
        return sql.replaceAll("(?<!:):\\w+", "?")
                .replaceAll("\\$\\d+", "?")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /**
     * One of them, and what it touched.
     *
     * @param sql its text, without names of parameters
     * @param read of each table in parts, those that were looked into
     * @param written of each table, whatever it is, how many rows were put in
     */
    record Sent(String sql, TreeMap<String, TreeSet<Integer>> read, TreeMap<String, Long> written) {

        private static Sent of(JsonNode entry) {
            Sent sent = new Sent(withoutNames(entry.path("Query Text").asText()), new TreeMap<>(), new TreeMap<>());
            sent.add(entry.path("Plan"));
            return sent;
        }

        private void add(JsonNode node) {
            String table = node.path("Relation Name").asText();
            if (node.path("Operation").asText().equals("Insert")) {
                long rows = node.path("Plans").path(0).path("Actual Rows").asLong();
                written.merge(table, rows, Long::sum);
            } else if (node.path("Actual Loops").asLong() > 0
                    && !node.path("Node Type").asText().equals("ModifyTable")) {
                Matcher part = PART.matcher(table);
                if (part.matches()) {
                    read.computeIfAbsent(part.group(1), each -> new TreeSet<>()).add(Integer.valueOf(part.group(2)));
                }
            }
            node.path("Plans").forEach(this::add);
        }
    }
}

package fr.procuration.bootstrap.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.procuration.bootstrap.service.Sql;
import fr.procuration.persistence.embedded.ApplicationRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plans by which PostgreSQL ran what the service sent it, as its module auto_explain writes them to its log. A
 * statement was sent often enough for a generic plan, if PostgreSQL thinks one as good.
 *
 * @param url the JDBC URL of the owner
 * @param log what the server writes
 */
record Plans(String url, Path log) {

    private static final Pattern ENTRY = Pattern.compile("duration: [0-9.]+ ms {2}plan:\\n((?:\\t.*\\n)+)");
    private static final String TEXT = "Query Text: ";

    /** Each statement that the application sends meanwhile, with its last plan. */
    Map<String, String> during(Runnable calls) {
        long before = size();
        String role = "alter role " + ApplicationRole.NAME;
        Sql.execute(
                url,
                role + " set session_preload_libraries = 'auto_explain'",
                role + " set auto_explain.log_min_duration = 0",
                role + " set auto_explain.log_parameter_max_length = 0");
        try {
            calls.run();
        } finally {
            Sql.execute(url, role + " reset all");
        }
        return read(before);
    }

    private Map<String, String> read(long from) {
        Map<String, String> plans = new TreeMap<>();
        try {
            byte[] all = Files.readAllBytes(log);
            Matcher entry = ENTRY.matcher(new String(all, (int) from, all.length - (int) from, UTF_8));
            while (entry.find()) {
                List<String> lines = entry.group(1).lines().toList();
                int plan = 0;
                while (plan < lines.size() && !lines.get(plan).contains("(cost=")) {
                    plan++;
                }
                String text = String.join(" ", lines.subList(0, plan))
                        .replaceAll("\\s+", " ")
                        .strip();
                plans.put(
                        text.substring(text.indexOf(TEXT) + TEXT.length()),
                        String.join("\n", lines.subList(plan, lines.size())).stripIndent());
            }
            return plans;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long size() {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

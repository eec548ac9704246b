package fr.procuration.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.nimbusds.jose.JOSEException;
import fr.procuration.bootstrap.service.Sql;
import fr.procuration.bootstrap.service.TokenIssuer;
import fr.procuration.persistence.PlainStatements;
import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The statements of the calls, sent by PostgreSQL's own {@code pgbench}: what the database does without any Java. Each one
 * is sent by itself here; the service sends those of several callers together.
 */
@Order(15)
class PgbenchBenchmark {

    private static final int SECONDS = Integer.getInteger("benchmark.pgbench.seconds", 5);
    private static final int ROUNDS = Integer.getInteger("benchmark.pgbench.rounds", 3);
    private static final int WARM_UP_CLIENTS = 32;
    private static final List<Integer> CONCURRENCY = List.of(1, 32, 256);
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");
    private static final Pattern ADDRESS = Pattern.compile("//([^:/]+):(\\d+)/");

    /** What stands for the values that the service would send: as long as those. */
    private static final Map<String, String> VALUES = values();

    @TempDir
    private Path folder;

    private int run;

    @Test
    void of_the_statements_alone() throws IOException, JOSEException, InterruptedException {
        Optional<Path> pgbench = binary();
        assumeThat(pgbench).as("pgbench (Debian: postgresql-contrib)").isPresent();
        Results.Table table = Results.table("pgbench", "statements of", "clients", "per second", "latency, mean (ms)");
        try (TokenIssuer issuer = TokenIssuer.start();
                EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("postgres"))) {
            String url = database.jdbcUrl();
            ProductionService.start(url, issuer, folder, Map.of()).close();
            Script grant = new Script(
                    pgbench.orElseThrow(),
                    url,
                    script("grant", "\\set n :n + 1\n\\set person :start + :n * 256 + :client_id", "grant"));
            measure(table, "a grant", grant, () -> Sql.execute(url, "truncate " + PlainStatements.TABLES));

            grant.run(WARM_UP_CLIENTS, Map.of("n", "0", "start", Long.toString(start())));
            // Some clients came further than others: of the people below this bound most are known.
            Script read = new Script(pgbench.orElseThrow(), url, script("read", people(url), "running"));
            Script lookUp = new Script(pgbench.orElseThrow(), url, script("look-up", people(url), "running", "trace"));
            measure(table, "a look-up without its trace", read, () -> {});
            measure(table, "a look-up", lookUp, () -> {});
        }
    }

    private long start() {
        return 100_000_000L * ++run;
    }

    /** Somebody among those to whom the last run has granted. */
    private String people(String url) {
        long each = Databases.number(url, "select count(*) from procuration") / WARM_UP_CLIENTS;
        return "\\set person " + 100_000_000L * run + " + random(1, " + Math.max(1, each * 2 / 3)
                + ") * 256 + random(0, " + (WARM_UP_CLIENTS - 1) + ")";
    }

    private void measure(Results.Table table, String name, Script script, Runnable before)
            throws IOException, InterruptedException {
        for (int clients : CONCURRENCY) {
            List<Double> rates = new ArrayList<>();
            List<Double> latencies = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                before.run();
                String said = script.run(clients, Map.of("n", "0", "start", Long.toString(start())));
                rates.add(figure(RATE, said));
                latencies.add(figure(LATENCY, said));
            }
            table.row(name, clients, Results.figure(Median.of(rates)), Results.figure(Median.of(latencies)));
        }
    }

    private Path script(String name, String set, String... statements) throws IOException {
        List<String> lines = new ArrayList<>(List.of(set));
        for (String each : statements) {
            lines.add(withValues(PlainStatements.text(each)) + ";");
        }
        return Files.write(folder.resolve(name + ".sql"), lines);
    }

    private static String withValues(String statement) {
        String text = statement;
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            text = text.replaceAll("(?<!:):" + value.getKey() + "\\b", Matcher.quoteReplacement(value.getValue()));
        }
        return text;
    }

    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        String digest = "decode(md5(:person::text), 'hex')";
        values.put("part", "(:person % 4096)");
        values.put("index", digest);
        values.put("other", digest);
        values.put("indexKey", "7");
        values.put("otherKey", "7");
        values.put("mandant", "uuidv7()");
        values.put("id", "gen_random_uuid()");
        values.put("number", "1");
        values.put("canal", "'WEB'");
        values.put("now", "now()");
        values.put("begun", "now()");
        values.put("grantedAt", "now()");
        values.put("endsAt", "now() + interval '30 days'");
        values.put("nirData", sealed(PlainStatements.SEALED_NUMBER));
        values.put("mandantData", sealed(PlainStatements.SEALED_PERSON));
        values.put("mandataireData", sealed(PlainStatements.SEALED_PERSON));
        return Collections.unmodifiableMap(values);
    }

    private static String sealed(int length) {
        return "'\\x" + "00".repeat(length) + "'::bytea";
    }

    private static Optional<Path> binary() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        List<Path> places = new ArrayList<>();
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.map(version -> version.resolve("bin")).forEach(places::add);
            }
        }
        for (String place : System.getenv("PATH").split(File.pathSeparator)) {
            places.add(Path.of(place));
        }
        return places.stream()
                .map(place -> place.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static double figure(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return Double.parseDouble(found.group(1));
    }

    /**
     * What pgbench sends, and whereto.
     *
     * @param pgbench the program
     * @param url the JDBC URL of the owner
     * @param file with statements
     */
    private record Script(Path pgbench, String url, Path file) {

        /** Says what pgbench said; no statement failed. */
        String run(int clients, Map<String, String> variables) throws IOException, InterruptedException {
            Matcher address = ADDRESS.matcher(url);
            if (!address.find()) {
                throw new IllegalArgumentException("an URL without a port");
            }
            List<String> command = new ArrayList<>(List.of(
                    pgbench.toString(),
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--client=" + clients,
                    "--jobs=" + Math.min(clients, 2),
                    "--time=" + SECONDS,
                    "--file=" + file,
                    "--host=127.0.0.1",
                    "--port=" + address.group(2),
                    "--username=" + ApplicationRole.NAME));
            variables.forEach((name, value) -> command.add("--define=" + name + "=" + value));
            command.add("postgres");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", ApplicationRole.NAME);
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said).contains("number of failed transactions: 0 ");
            return said;
        }
    }
}

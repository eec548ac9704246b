package fr.procuration.persistence.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** The server of all tests of a JVM: it holds a migrated database, and copies of it. A cluster that is given takes its place. */
final class TestServer {

    private static final String USER = "postgres";
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 8L << 30;
    private static final AtomicInteger COPIES = new AtomicInteger();

    private TestServer() {}

    /** The JDBC URL of a new copy. */
    static String fresh() {
        return CitusCluster.isGiven() ? CitusCluster.fresh() : copyOf("migrated");
    }

    /** The JDBC URL of a new database without schema. */
    static String empty() {
        return CitusCluster.isGiven() ? CitusCluster.empty() : copyOf("template1");
    }

    private static String copyOf(String template) {
        String name = "copy_" + COPIES.incrementAndGet();
        execute(Running.SERVER, "create database " + name + " template " + template);
        return Running.SERVER.getJdbcUrl(USER, name);
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In memory on a machine that has much of it: a disk takes longer to delete hundreds of databases than most tests. */
    private static Path dataDirectory() throws IOException {
        Path disk = Path.of(System.getProperty("java.io.tmpdir"));
        boolean fits = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
        return Files.createTempDirectory(fits ? MEMORY : disk, "procuration-tests");
    }

    /** Started by the first who asks. */
    private static final class Running {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(dataDirectory())
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("log_error_verbosity", "terse")
                        .setServerConfig("full_page_writes", "off")
                        .start();
                execute(server, "create database migrated");
                ApplicationRole.createOn(server.getJdbcUrl(USER, "migrated"));
                Flyway.configure()
                        .dataSource(server.getDatabase(USER, "migrated"))
                        .placeholders(Map.of("application", ApplicationRole.NAME))
                        .load()
                        .migrate();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

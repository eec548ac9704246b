package fr.procuration.persistence.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL run by this process: durable in a directory, or fresh for a test. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final int ANY_FREE_PORT = 0;
    private static final Duration RECOVERY = Duration.ofMinutes(1);

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * A new database with the schema and no data, on a server that all tests of this JVM share. It loses its data in a
     * power cut.
     *
     * @return its JDBC URL, with the owner of its tables; {@link ApplicationRole#urlOf} has the one of the application
     */
    public static String fresh() {
        return TestServer.fresh();
    }

    /**
     * A new database without schema, on the same server as {@link #fresh()}.
     *
     * @return its JDBC URL, with a user who may do everything
     */
    public static String empty() {
        return TestServer.empty();
    }

    /**
     * Opens the database in a directory, on any free port.
     *
     * @param directory where its data is; made if it does not exist
     * @return the running database, see {@link #open(Path, int)}
     */
    public static EmbeddedDatabase open(Path directory) {
        return open(directory, ANY_FREE_PORT);
    }

    /**
     * Opens the database in a directory. What it was told to commit is still there when it is opened again, even if this
     * process or the machine died meanwhile. It stops when it is closed or this JVM shuts down; if this JVM is killed,
     * its server goes on alone until the directory is opened again.
     *
     * @param directory where its data is; made if it does not exist
     * @param port on which to listen
     * @return the running database; the first time, without schema
     * @throws IllegalStateException if a living process has the directory open, or the port is taken; this JVM cannot try
     *     again then
     */
    public static EmbeddedDatabase open(Path directory, int port) {
        try {
            Path data = Files.createDirectories(directory).toRealPath();
            return new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setDataDirectoryCustomizer(locked -> prepare(data, port))
                    .setPort(port)
                    .setPGStartupWait(RECOVERY)
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("log_error_verbosity", "terse")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs when the directory is locked for this process, and before the server starts. */
    private static void prepare(Path data, int port) {
        OrphanedServer.stopIn(data);
        Ports.requireFree(port);
    }

    /**
     * Where to reach it.
     *
     * @return its JDBC URL, with the user
     */
    public String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

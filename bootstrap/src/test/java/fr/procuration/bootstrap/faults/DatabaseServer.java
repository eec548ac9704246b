package fr.procuration.bootstrap.faults;

import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL with all its durability, in processes that can be killed, frozen, and started again where they were. */
public final class DatabaseServer implements AutoCloseable {

    private final Path binary;
    private final Path data;
    private final int port;
    private @Nullable Process process;

    private DatabaseServer(Path binary, Path data, int port) {
        this.binary = binary;
        this.data = data;
        this.port = port;
    }

    /**
     * Makes a database in a folder, and starts it.
     *
     * @param folder where its data will be
     * @param settings of PostgreSQL, as {@code name=value}
     * @return the running server
     */
    public static DatabaseServer create(Path folder, String... settings) {
        DatabaseServer server = prepare(folder);
        server.start(settings);
        return server;
    }

    /**
     * Makes a database in a folder, and leaves it stopped.
     *
     * @param folder where its data will be
     * @return the server
     */
    public static DatabaseServer prepare(Path folder) {
        return Template.STOPPED.copiedTo(folder.resolve("data"));
    }

    /** Another one, on a copy of the data of this one, which is stopped. */
    DatabaseServer copiedTo(Path folder) {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.toList()) {
                Path target = folder.resolve(data.relativize(each).toString());
                Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return new DatabaseServer(binary, folder, ServiceProcess.freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made once in each JVM: a copy takes less time than {@code initdb}. */
    private static final class Template {

        static final DatabaseServer STOPPED = made();

        private static DatabaseServer made() {
            try {
                Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "database");
                try (EmbeddedDatabase running = EmbeddedDatabase.open(data)) {
                    String pid =
                            Files.readAllLines(data.resolve("postmaster.pid")).get(0);
                    ProcessHandle postmaster =
                            ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
                    Path binary = Path.of(postmaster.info().command().orElseThrow());
                    return new DatabaseServer(binary, data, ServiceProcess.freePort());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Starts it, and waits until it answers.
     *
     * @param settings of PostgreSQL, as {@code name=value}
     */
    public void start(String... settings) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL does not run as root: as nobody in particular, then.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(binary.toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        Stream.concat(
                        Stream.of(
                                "fsync=on",
                                "synchronous_commit=on",
                                "full_page_writes=on",
                                "unix_socket_directories=",
                                "listen_addresses=localhost",
                                "max_connections=300",
                                "log_error_verbosity=terse"),
                        Stream.of(settings))
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        File log = data.resolveSibling(data.getFileName() + ".log").toFile();
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> !runs() || answers());
        if (!runs()) {
            throw new IllegalStateException("PostgreSQL did not start:\n" + said(log.toPath()));
        }
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    boolean runs() {
        return process != null && process.isAlive();
    }

    int port() {
        return port;
    }

    /** {@return the folder with its data} */
    public Path data() {
        return data;
    }

    /** {@return the JDBC URL of the owner} */
    public String url() {
        return urlAt(port);
    }

    /** The same database by way of another port. */
    static String urlAt(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    /** As {@code kill -9}, of the postmaster and of all that it has started. */
    void kill() {
        signal("KILL");
        waitForEnd();
    }

    /** No process of it runs any longer, and none is gone. */
    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    /** As an administrator stops it: sessions are ended. */
    public void stop() {
        if (process != null && process.isAlive()) {
            send("INT", List.of(process.pid()));
            waitForEnd();
        }
    }

    private void signal(String name) {
        if (process != null) {
            ProcessHandle postmaster = process.toHandle();
            List<Long> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .map(ProcessHandle::pid)
                    .toList();
            send(name, all);
        }
    }

    static void send(String name, List<Long> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(pid -> command.add(Long.toString(pid)));
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitForEnd() {
        try {
            if (process != null && !process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("PostgreSQL does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            thaw();
            stop();
        }
    }
}

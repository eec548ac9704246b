package fr.procuration.bootstrap.faults;

import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A machine of a cluster: a Patroni, and the PostgreSQL that it starts. */
final class PatroniNode {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final DebianCommands commands;
    private final String name;
    private final int port = ServiceProcess.freePort();
    private final int rest = ServiceProcess.freePort();
    private @Nullable Process patroni;

    PatroniNode(DebianCommands commands, String name, int etcd) {
        this.commands = commands;
        this.name = name;
        try (InputStream template = PatroniNode.class.getResourceAsStream("/patroni/node.yml")) {
            String text = new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@NAME@", name)
                    .replace("@PORT@", Integer.toString(port))
                    .replace("@REST@", Integer.toString(rest))
                    .replace("@ETCD@", Integer.toString(etcd))
                    .replace("@BINARIES@", commands.postgresql().toString())
                    .replace("@FOLDER@", commands.folder().toString());
            Files.writeString(configuration(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path configuration() {
        return commands.folder().resolve(name + ".yml");
    }

    int port() {
        return port;
    }

    /** Starts Patroni, which starts PostgreSQL. */
    void start() {
        patroni = commands.start(name, DebianCommands.PATRONI, configuration().toString());
    }

    boolean isPrimary() {
        return says("/primary");
    }

    /** Whether Patroni may promote it: it has all that anybody was answered. */
    boolean isSynchronousStandby() {
        return says("/synchronous");
    }

    private boolean says(String role) {
        if (patroni == null) {
            return false;
        }
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rest + role))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            if (!patroni.isAlive()) {
                throw new IllegalStateException("Patroni has ended:\n" + commands.said(name), notYet);
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** From now on nothing reaches the standby, as when the network stands still. */
    void holdUpReplication() {
        signal("STOP", senders());
    }

    private List<ProcessHandle> senders() {
        return Sql.texts(DatabaseServer.urlAt(port), "select pid from pg_stat_replication").stream()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                .toList();
    }

    /** As when the machine loses its power: no process of it runs any longer, and nobody listens. */
    void kill() {
        List<ProcessHandle> roots = Stream.concat(Stream.ofNullable(patroni).map(Process::toHandle), postmaster())
                .filter(ProcessHandle::isAlive)
                .toList();
        // Nothing is started anew between the look and the kill.
        signal("STOP", roots);
        List<ProcessHandle> all = roots.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .distinct()
                .toList();
        signal("KILL", all);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> all.stream().noneMatch(ProcessHandle::isAlive) && !listens());
        patroni = null;
    }

    private boolean listens() {
        try (Socket connection = new Socket("127.0.0.1", port)) {
            return connection.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static void signal(String signal, List<ProcessHandle> processes) {
        DatabaseServer.send(signal, processes.stream().map(ProcessHandle::pid).toList());
    }

    /** The file of a postmaster outlives it, and its number may be another's by then. */
    private boolean runsHere(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(data().toString());
    }

    private Path data() {
        return commands.folder().resolve(name);
    }

    /** It is no child of Patroni, which may end without it. */
    private Stream<ProcessHandle> postmaster() {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(pid).filter(this::runsHere).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

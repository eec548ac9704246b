package fr.procuration.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server whose process has outlived the one that started it, as the file in its data directory tells. */
final class OrphanedServer {

    private static final int SECONDS_TO_STOP = 60;

    private final Path directory;
    private final Path pidFile;

    private OrphanedServer(Path directory) {
        this.directory = directory;
        this.pidFile = directory.resolve("postmaster.pid");
    }

    /** Stops the server of a directory, if there is one. To be called by who has locked the directory. */
    static void stopIn(Path directory) {
        try {
            new OrphanedServer(directory).stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return; // PostgreSQL finds out by itself
        }
        Optional<String> command = process.get().info().command();
        if (command.isEmpty()) {
            return; // not for us to judge: PostgreSQL refuses to start
        }
        if (isServer(command.get(), process.get().info().arguments().orElse(new String[0]))) {
            stop(process.get());
        } else {
            Files.delete(pidFile); // after a restart of the machine, another program has got the number
        }
    }

    private boolean isServer(String command, String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        return Path.of(command).endsWith("postgres") && words.contains(directory.toString());
    }

    /** SIGINT is PostgreSQL's fast shutdown: sessions are ended, and everything is written. */
    private void stop(ProcessHandle server) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                .inheritIO()
                .start();
        try {
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("a former server does not stop: process " + server.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a former server stops", e);
        }
    }
}

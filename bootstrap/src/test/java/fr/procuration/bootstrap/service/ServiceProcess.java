package fr.procuration.bootstrap.service;

import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.local.LocalService;
import fr.procuration.bootstrap.secrecy.WhatWasLogged;
import fr.procuration.persistence.embedded.CitusCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The local service in a process of its own, on a folder that outlives it. */
public final class ServiceProcess implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final URI address;

    private ServiceProcess(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /**
     * Starts it, and waits until it is ready.
     *
     * @param folder keeps its data
     * @param environment what to configure
     * @return the running service
     */
    public static ServiceProcess start(Path folder, Map<String, String> environment) {
        return start(folder, environment, "-Dprocuration.local.database=");
    }

    /**
     * Starts one instance of several on a database that runs already, and waits until it is ready.
     *
     * @param database the JDBC URL of the database's owner
     * @param folder keeps its keysets
     * @param environment what to configure
     * @return the running instance
     */
    public static ServiceProcess on(String database, Path folder, Map<String, String> environment) {
        return start(folder, environment, "-Dprocuration.local.database=" + database);
    }

    private static ServiceProcess start(Path folder, Map<String, String> environment, String property) {
        int port = freePort();
        Path log = WhatWasLogged.ofServices().resolve(UUID.randomUUID() + ".log");
        ProcessBuilder builder = java(
                ClassArchive.usedOrMade("service"),
                property,
                "-Dprocuration.local.folder=" + folder,
                LocalService.class.getName());
        builder.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(port));
        // Tests ask more than people do, and all from one address.
        builder.environment().put("PROCURATION_LIMIT_ADDRESS", "1000000");
        builder.environment().put("PROCURATION_LIMIT_ACCOUNT", "1000000");
        builder.environment().put("PROCURATION_DATABASE_CITUS", Boolean.toString(CitusCluster.isGiven()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            ServiceProcess service = new ServiceProcess(process, log, URI.create("http://localhost:" + port));
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> !process.isAlive() || service.log().contains("Ctrl-C"));
            if (!process.isAlive()) {
                throw new IllegalStateException("The service did not start:\n" + service.log());
            }
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A Java process with the class path of the tests.
     *
     * @param arguments the main class, and what it is given
     * @return the process, not started yet
     */
    public static ProcessBuilder java(String... arguments) {
        return java(List.of("-XX:TieredStopAtLevel=1"), arguments);
    }

    private static ProcessBuilder java(List<String> options, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().addAll(options);
        builder.command()
                .addAll(List.of(
                        "-Dlogback.configurationFile=logback.xml",
                        "-DPROCURATION_LOG_FORMAT=texte",
                        "--enable-native-access=ALL-UNNAMED"));
        // A class path can be longer than a command line may be.
        builder.environment().put("CLASSPATH", ClassArchive.classPath());
        builder.command().addAll(List.of(arguments));
        return builder;
    }

    /**
     * Where it listens.
     *
     * @return the address of its root
     */
    public URI address() {
        return address;
    }

    /**
     * Which process it is.
     *
     * @return its number
     */
    public long pid() {
        return process.pid();
    }

    /**
     * What it has said.
     *
     * @return its log
     */
    public String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}: nothing is closed, nothing is said. */
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    @Override
    public void close() {
        keep("/prometheus");
        process.destroy();
        waitForEnd();
    }

    /** What it exports is looked through with what it logged. */
    private void keep(String path) {
        try {
            String exported = Caller.anonymous(address).get(path).body();
            Files.writeString(log.resolveSibling(log.getFileName() + ".exported"), exported);
        } catch (UncheckedIOException notThere) {
            // Frozen or dead already: there is nothing to export.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A port on which nobody listens.
     *
     * @return its number
     */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

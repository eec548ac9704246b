package fr.procuration.bootstrap.benchmark;

import fr.procuration.bootstrap.Application;
import fr.procuration.bootstrap.service.ProductionJar;
import fr.procuration.bootstrap.service.ProductionVariables;
import fr.procuration.bootstrap.service.TokenIssuer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The production jar in a process of its own, with the still answers beside it, and limits that nobody reaches. */
final class ProductionService implements AutoCloseable {

    private static final Path TESTS = Path.of("target", "test-classes");
    private static final String ADDED = "fr.procuration.bootstrap.benchmark.still";
    private static final int START_SECONDS = 60;

    private final Process process;
    private final int port;
    private final TokenIssuer issuer;

    private ProductionService(Process process, int port, TokenIssuer issuer) {
        this.process = process;
        this.port = port;
        this.issuer = issuer;
    }

    /**
     * Starts it, and waits until it listens.
     *
     * @param database the JDBC URL of the owner
     * @param tokens whose tokens it believes
     * @param folder for what it logs
     * @param options for Java
     */
    static ProductionService start(
            String database, TokenIssuer tokens, Path folder, Map<String, String> variables, String... options) {
        List<String> command = java(options);
        command.add("-Dprocuration.benchmark=true");
        command.add("-cp");
        command.add(ProductionJar.FILE.toAbsolutePath() + File.pathSeparator + still(folder));
        command.add(Application.class.getName());
        return start(command, database, tokens, folder, variables);
    }

    /** Starts another jar with the same variables, and what earlier versions need beside them. */
    static ProductionService startJar(Path jar, String database, TokenIssuer tokens, Path folder, String... options) {
        List<String> command = java(options);
        command.add("-jar");
        command.add(jar.toAbsolutePath().toString());
        return start(
                command,
                database,
                tokens,
                folder,
                Map.of("PROCURATION_PAGES_SECRET", "s".repeat(40), "PROCURATION_AGENTS_OIDC_ACR", "eidas2"));
    }

    private static List<String> java(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add("-Dlogback.configurationFile=logback.xml");
        command.add("--enable-native-access=ALL-UNNAMED");
        return command;
    }

    private static ProductionService start(
            List<String> command, String database, TokenIssuer tokens, Path folder, Map<String, String> variables) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(ProductionVariables.on(database));
            builder.environment().putAll(tokens.variables());
            builder.environment().put("PROCURATION_LIMIT_AGENT", "100000000");
            builder.environment().put("PROCURATION_LIMIT_SITE", "100000000");
            builder.environment().putAll(variables);
            int port = Integer.parseInt(builder.environment().get("MICRONAUT_SERVER_PORT"));
            Path log = folder.resolve("service-" + port + ".log");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            ProductionService service = new ProductionService(process, port, tokens);
            service.awaitListening(log);
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Whose tokens it believes. */
    TokenIssuer issuer() {
        return issuer;
    }

    long pid() {
        return process.pid();
    }

    private void awaitListening(Path log) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("The service did not start:\n" + Files.readString(log));
            }
            pause();
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The classes of the still answers, apart from all else that the tests have. */
    private static Path still(Path folder) {
        Path copy = folder.resolve("still");
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = TESTS.relativize(file);
                if (name.toString().replace(File.separatorChar, '.').contains(ADDED)) {
                    Path target = copy.resolve(name);
                    Files.createDirectories(target.getParent());
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy.toAbsolutePath();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

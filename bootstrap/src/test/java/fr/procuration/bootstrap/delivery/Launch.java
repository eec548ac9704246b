package fr.procuration.bootstrap.delivery;

import fr.procuration.bootstrap.service.KeptConnection;
import fr.procuration.bootstrap.service.ProductionJar;
import fr.procuration.bootstrap.service.ProductionVariables;
import fr.procuration.bootstrap.service.TokenIssuer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The production jar, started as operators start it ({@code java -jar}), and how long it takes until it serves. */
public final class Launch implements AutoCloseable {

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(90);
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Process process;
    private final int port;
    private final File log;
    private final long started;

    private Launch(Process process, int port, File log, long started) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.started = started;
    }

    /**
     * The jar that was just built, with options for Java.
     *
     * @param database the JDBC URL of the owner
     * @param tokens whose tokens it believes
     * @param folder for its log
     * @param options for Java
     * @return what was launched
     * @throws IOException if nothing can be
     */
    public static Launch java(String database, TokenIssuer tokens, Path folder, String... options) throws IOException {
        return jar(ProductionJar.FILE, database, tokens, folder, options);
    }

    /** Another jar than the one that was just built. */
    static Launch jar(Path jar, String database, TokenIssuer tokens, Path folder, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        return command(database, tokens, folder, command, Map.of());
    }

    /**
     * By any command that starts the service in the end.
     *
     * @param database the JDBC URL of the owner
     * @param tokens whose tokens it believes
     * @param folder for its log
     * @param command what is run
     * @param variables more of them
     * @return what was launched
     * @throws IOException if nothing can be
     */
    public static Launch command(
            String database, TokenIssuer tokens, Path folder, List<String> command, Map<String, String> variables)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(ProductionVariables.on(database));
        builder.environment().putAll(tokens.variables());
        // Earlier versions need the one, and take no other level than that of the tokens.
        builder.environment().put("PROCURATION_PAGES_SECRET", "s".repeat(40));
        builder.environment().put("PROCURATION_AGENTS_OIDC_ACR", "eidas2");
        builder.environment().putAll(variables);
        int port = Integer.parseInt(builder.environment().get("MICRONAUT_SERVER_PORT"));
        File log = folder.resolve("launch-" + port + ".log").toFile();
        builder.redirectErrorStream(true).redirectOutput(log);
        long started = System.nanoTime();
        return new Launch(builder.start(), port, log, started);
    }

    /**
     * Asks until an answer comes.
     *
     * @param request ready to be sent
     * @param expected the status of the answer
     * @return how many milliseconds after the launch it came
     * @throws IOException if the log of a service that did not start cannot be read
     */
    public double untilAnswered(byte[] request, int expected) throws IOException {
        while (!answers(request, expected)) {
            if (!process.isAlive() || System.nanoTime() - started > LONGEST) {
                throw new IllegalStateException("The service did not start:\n" + said());
            }
        }
        return (System.nanoTime() - started) / 1e6;
    }

    private boolean answers(byte[] request, int expected) {
        try (KeptConnection connection = new KeptConnection(port)) {
            connection.send(request, expected);
            return true;
        } catch (IOException notYet) {
            pause();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Its process.
     *
     * @return the number of the system
     */
    public long pid() {
        return process.pid();
    }

    byte[] send(byte[] request, int expected) throws IOException {
        try (KeptConnection connection = new KeptConnection(port)) {
            return connection.send(request, expected);
        }
    }

    /** What it wrote to its log. */
    String said() throws IOException {
        return Files.readString(log.toPath());
    }

    /** Ends it as an operator does, and waits until all that it does at its end is done. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("The service does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

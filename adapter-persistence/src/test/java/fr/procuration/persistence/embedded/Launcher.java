package fr.procuration.persistence.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process that opens a database, says where, and waits to be killed. */
final class Launcher {

    private final Process process;
    private final String jdbcUrl;

    private Launcher(Process process, String jdbcUrl) {
        this.process = process;
        this.jdbcUrl = jdbcUrl;
    }

    /** Run by the child process: the directory is its argument. */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]));
        System.out.println(database.jdbcUrl());
        System.in.read();
        System.exit(0);
    }

    static Launcher start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Launcher(process, process.inputReader().readLine());
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    /** As {@code kill -9} does: nothing is closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(1, TimeUnit.MINUTES);
    }
}

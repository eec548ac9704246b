package fr.procuration.bootstrap.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jar that production runs, as Maven has just made it. */
public final class ProductionJar {

    /** Where it is. */
    public static final Path FILE = Path.of("target", "procuration.jar");

    private ProductionJar() {}

    /**
     * A process that runs it, and starts quickly rather than running fast.
     *
     * @param arguments for the service
     * @return the process, not started yet
     */
    public static ProcessBuilder java(String... arguments) {
        return java(ClassArchive.used("production"), arguments);
    }

    /**
     * A process that runs it as {@link #java(String...)} does, and archives its classes for the others.
     *
     * @return the process, not started yet
     */
    public static ProcessBuilder archiving() {
        return java(ClassArchive.usedOrMade("production"));
    }

    /**
     * A process that runs it.
     *
     * @param options for Java
     * @param arguments for the service
     * @return the process, not started yet
     */
    public static ProcessBuilder java(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", FILE.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}

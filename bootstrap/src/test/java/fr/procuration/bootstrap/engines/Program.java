package fr.procuration.bootstrap.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A program of the machine, with a folder of its own, ended with all that it has started. */
final class Program implements AutoCloseable {

    private final Process process;
    private final Path folder;

    private Program(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    static Program start(Map<String, String> environment, Function<Path, List<String>> command) {
        try {
            Path folder = Files.createTempDirectory("procuration-engine");
            ProcessBuilder builder = new ProcessBuilder(command.apply(folder));
            builder.environment().put("HOME", folder.toString());
            builder.environment().putAll(environment);
            return new Program(
                    builder.redirectError(folder.resolve("errors").toFile()).start(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line that it prints. */
    String line() {
        BufferedReader printed = process.inputReader(StandardCharsets.UTF_8);
        try {
            return String.valueOf(printed.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        started.forEach(ProcessHandle::destroy);
        process.onExit().join();
        started.forEach(each -> each.onExit().join());
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

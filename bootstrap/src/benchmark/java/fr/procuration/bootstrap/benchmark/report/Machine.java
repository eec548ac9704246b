package fr.procuration.bootstrap.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What it was measured on.
 *
 * @param measured the folder with the tables
 */
record Machine(Path measured) {

    static final List<String> COLUMNS =
            List.of("date", "commit", "processor", "memory", "system", "Java", "PostgreSQL");

    /** Its description, under the names of the columns. */
    List<String> cells() throws IOException {
        return List.of(
                LocalDate.now(ZoneOffset.UTC).toString(),
                commit(),
                Runtime.getRuntime().availableProcessors() + " × " + word("/proc/cpuinfo", "model name"),
                memory(),
                System.getProperty("os.name")
                        + " "
                        + System.getProperty("os.version").replaceFirst("[^0-9.].*", ""),
                System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"),
                database());
    }

    private String commit() throws IOException {
        String head = output("git", "rev-parse", "--short=12", "HEAD");
        boolean changed = !output(
                        "git",
                        "status",
                        "--porcelain",
                        "--untracked-files=no",
                        "--",
                        ":(top,exclude)*.md",
                        ":(top,exclude)*.svg",
                        ":(top,exclude)*.csv")
                .isEmpty();
        return head.isEmpty() ? "unknown" : head + (changed ? ", with changes" : "");
    }

    private String output(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(measured.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (Stream<String> lines = process.inputReader().lines()) {
            return lines.collect(Collectors.joining("\n")).strip();
        }
    }

    private String database() throws IOException {
        Path settings = measured.resolve("database.csv");
        if (!Files.exists(settings)) {
            return "unknown";
        }
        return CsvTable.read(settings).rows().stream()
                .map(row -> row.get(0).equals("server_version") ? row.get(1) : row.get(0) + " " + row.get(1))
                .collect(Collectors.joining(", "));
    }

    private static String memory() {
        String kilobytes = word("/proc/meminfo", "MemTotal").replaceFirst(" kB", "");
        return kilobytes.matches("\\d+") ? Math.round(Long.parseLong(kilobytes) / 1048576.0) + " GiB" : kilobytes;
    }

    /** What stands behind a name and a colon. */
    private static String word(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        } catch (IOException elsewhere) {
            return "unknown";
        }
    }
}

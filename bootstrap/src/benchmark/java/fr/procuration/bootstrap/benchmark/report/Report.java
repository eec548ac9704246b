package fr.procuration.bootstrap.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes {@code target/benchmark/benchmark.md} from what was measured and from the text that stays
 * ({@code src/benchmark/report.md}); with {@code -Dbenchmark.report}, {@code docs/benchmark.md} as well. After a run of all
 * benchmarks it fails if something is missing that is not optional; after a run of some it writes what is there.
 */
public final class Report {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(table|plot|code|machine) ?([\\w-]*)( optional)?}}");
    private static final String IMAGES = "images/benchmark";

    private final Path measured;
    private final Set<String> missing = new TreeSet<>();

    private Report(Path measured) {
        this.measured = measured;
    }

    /**
     * Writes the report.
     *
     * @param arguments the folder of the module
     * @throws IOException if something cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path module = Path.of(arguments[0]);
        Path measured = module.resolve("target/benchmark");
        if (!Files.exists(measured)) {
            return;
        }
        Report report = new Report(measured);
        String text = report.filled(Files.readString(module.resolve("src/benchmark/report.md")));
        Files.writeString(measured.resolve("benchmark.md"), text);
        if (!System.getProperty("benchmark.report", "false").equals("false")) {
            Path docs = module.resolveSibling("docs");
            Files.writeString(docs.resolve("benchmark.md"), text);
            copy(measured.resolve(IMAGES), docs.resolve(IMAGES));
        }
        if (all(System.getProperty("benchmark.only", "")) && !report.missing.isEmpty()) {
            throw new IllegalStateException("Not measured, though all was to be: " + report.missing);
        }
    }

    /** Maven leaves a variable as it is written if nobody has set it. */
    private static boolean all(String only) {
        return only.isEmpty() || only.startsWith("${");
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        Files.createDirectories(to);
        try (Stream<Path> plots = Files.list(from)) {
            for (Path plot : plots.toList()) {
                Files.copy(plot, to.resolve(plot.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private String filled(String template) throws IOException {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (MatchResult place : PLACE.matcher(template).results().toList()) {
            out.append(template, from, place.start())
                    .append(what(place.group(1), place.group(2), place.group(3) != null));
            from = place.end();
        }
        return out.append(template.substring(from)).toString();
    }

    private String what(String kind, String name, boolean optional) throws IOException {
        if (kind.equals("machine")) {
            return new Machine(measured).described();
        }
        Path file = measured.resolve(name + ".csv");
        if (!Files.exists(file)) {
            if (!optional) {
                missing.add(name);
            }
            return kind.equals("plot") ? "" : "*Not measured in this run.*";
        }
        CsvTable table = CsvTable.read(file);
        if (table.rows().isEmpty()) {
            return kind.equals("plot") ? "" : "*None.*";
        }
        return switch (kind) {
            case "plot" -> plot(name, table);
            case "code" -> code(table);
            default -> table.markdown().strip();
        };
    }

    private String plot(String name, CsvTable table) throws IOException {
        Path folder = Files.createDirectories(measured.resolve(IMAGES));
        String title = Plots.draw(name, table, folder.resolve(name + ".svg"));
        return "![" + title + "](" + IMAGES + "/" + name + ".svg)";
    }

    /** A statement and its plan for each row. */
    private static String code(CsvTable table) {
        StringBuilder out = new StringBuilder();
        table.rows()
                .forEach(row -> out.append("```\n")
                        .append(row.get(0))
                        .append("\n\n")
                        .append(row.get(1))
                        .append("\n```\n\n"));
        return out.toString().strip();
    }
}

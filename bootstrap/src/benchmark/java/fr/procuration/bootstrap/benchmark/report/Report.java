package fr.procuration.bootstrap.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes {@code target/benchmark/benchmark.md} from what was measured and from the text that stays
 * ({@code src/benchmark/report.md}); with {@code -Dbenchmark.report}, {@code docs/benchmark.md} as well.
 */
public final class Report {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(table|plot|code|machine) ?([\\w-]*)}}");
    private static final String IMAGES = "images/benchmark";

    private final Path measured;

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
            out.append(template, from, place.start()).append(what(place.group(1), place.group(2)));
            from = place.end();
        }
        return out.append(template.substring(from)).toString();
    }

    private String what(String kind, String name) throws IOException {
        if (kind.equals("machine")) {
            return new Machine(measured).described();
        }
        Path file = measured.resolve(name + ".csv");
        if (!Files.exists(file)) {
            return "*Not measured in this run.*";
        }
        return switch (kind) {
            case "plot" -> plot(name, CsvTable.read(file));
            case "code" -> code(CsvTable.read(file));
            default -> CsvTable.read(file).markdown().strip();
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

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
 * Writes a page from what was measured and from the text that stays ({@code src/benchmark/report.md}), with its plots and its
 * tables beside it: {@code target/benchmark/page}, or {@code docs} with {@code -Dbenchmark.report}. What was not measured now
 * is shown as it was before, and the page says of every table where it was measured. After a run of all benchmarks it fails if something is
 * missing that is not optional.
 */
public final class Report {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(table|plot|code|machines) ?([\\w-]*)( optional)?}}");
    private static final String PAGE = "benchmark.md";
    private static final String TABLES = "benchmark";
    private static final String IMAGES = "images/benchmark";

    private final Path measured;
    private final Path page;
    private final Set<String> missing = new TreeSet<>();

    private Report(Path measured, Path page) {
        this.measured = measured;
        this.page = page;
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
        Path docs = module.resolveSibling("docs");
        Path page = docs;
        if (System.getProperty("benchmark.report", "false").equals("false")) {
            page = measured.resolve("page");
            copy(docs.resolve(TABLES), page.resolve(TABLES));
        }
        Report report = new Report(measured, page);
        Files.writeString(
                page.resolve(PAGE), report.filled(Files.readString(module.resolve("src/benchmark/report.md"))));
        if (all(System.getProperty("benchmark.only", "")) && !report.missing.isEmpty()) {
            throw new IllegalStateException("Not measured, though all was to be: " + report.missing);
        }
    }

    /** Maven leaves a variable as it is written if nobody has set it. */
    private static boolean all(String only) {
        return only.isEmpty() || only.startsWith("${");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private String filled(String template) throws IOException {
        Origins origins = Origins.in(page.resolve(TABLES));
        origins.take(measured);
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (MatchResult place : PLACE.matcher(template).results().toList()) {
            out.append(template, from, place.start())
                    .append(
                            place.group(1).equals("machines")
                                    ? origins.described()
                                    : what(place.group(1), place.group(2), place.group(3) != null));
            from = place.end();
        }
        return out.append(template.substring(from)).toString();
    }

    private String what(String kind, String name, boolean optional) throws IOException {
        if (!optional && !Files.exists(measured.resolve(name + ".csv"))) {
            missing.add(name);
        }
        Path file = page.resolve(TABLES).resolve(name + ".csv");
        if (!Files.exists(file)) {
            return kind.equals("plot") ? "" : "*Not measured yet.*";
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
        Path folder = Files.createDirectories(page.resolve(IMAGES));
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

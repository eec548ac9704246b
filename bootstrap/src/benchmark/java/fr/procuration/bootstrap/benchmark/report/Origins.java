package fr.procuration.bootstrap.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The tables that the page shows, kept beside it, and where each of them was measured: what was measured on one machine stays
 * when something else is measured on another.
 */
final class Origins {

    private static final String FILE = "measured.csv";

    private final Path folder;
    private final Map<String, List<String>> origins = new TreeMap<>();

    private Origins(Path folder) {
        this.folder = folder;
    }

    static Origins in(Path folder) throws IOException {
        Origins origins = new Origins(Files.createDirectories(folder));
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            for (List<String> row : CsvTable.read(file).rows()) {
                origins.origins.put(row.getFirst(), row.subList(1, row.size()));
            }
        }
        return origins;
    }

    /** Takes what has just been measured in the place of what there was; what is the same is what there was. */
    void take(Path measured) throws IOException {
        List<String> here = new Machine(measured).cells();
        for (Path table : tables(measured)) {
            Path kept = folder.resolve(table.getFileName());
            if (!Files.exists(kept) || Files.mismatch(table, kept) >= 0) {
                Files.write(kept, Files.readAllBytes(table));
                origins.put(table.getFileName().toString().replaceFirst("\\.csv$", ""), here);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        origins.forEach((table, origin) ->
                rows.add(Stream.concat(Stream.of(table), origin.stream()).toList()));
        Files.writeString(folder.resolve(FILE), new CsvTable(columns("table"), rows).csv());
    }

    private static List<Path> tables(Path measured) throws IOException {
        try (Stream<Path> files = Files.list(measured)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> !file.endsWith("database.csv"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> columns(String first) {
        return Stream.concat(Stream.of(first), Machine.COLUMNS.stream()).toList();
    }

    /** A line for each machine, day and version, with what was measured there. */
    String described() {
        Map<List<String>, List<String>> tables = new LinkedHashMap<>();
        origins.forEach((table, origin) ->
                tables.computeIfAbsent(origin, none -> new ArrayList<>()).add(table));
        List<List<String>> rows = new ArrayList<>();
        tables.forEach((origin, of) -> rows.add(
                Stream.concat(Stream.of(String.join(", ", of)), origin.stream()).toList()));
        return new CsvTable(columns("measured"), rows).markdown().strip();
    }
}

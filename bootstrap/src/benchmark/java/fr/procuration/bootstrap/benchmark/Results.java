package fr.procuration.bootstrap.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what was measured, one line each, and keeps tables of it for the report. */
final class Results {

    /** Where the tables are, one file each. */
    static final Path FOLDER = Path.of("target", "benchmark");

    private Results() {}

    @SuppressWarnings("SystemOut")
    static void say(String format, Object... figures) {
        System.out.println("MEASURED " + String.format(Locale.ROOT, format, figures));
    }

    /** Begins a table anew. A row is kept as soon as it is known, so that what fails later takes nothing away. */
    static Table table(String name, String... columns) {
        Table table = new Table(name, FOLDER.resolve(name + ".csv"), columns);
        table.begin();
        return table;
    }

    /** Figures under names of columns. */
    static final class Table {

        private final String name;
        private final Path file;
        private final String[] columns;

        private Table(String name, Path file, String[] columns) {
            this.name = name;
            this.file = file;
            this.columns = columns.clone();
        }

        private void begin() {
            try {
                Files.createDirectories(FOLDER);
                Files.writeString(file, line((Object[]) columns));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void row(Object... cells) {
            if (cells.length != columns.length) {
                throw new IllegalArgumentException(name + ": a cell for each column");
            }
            keep(cells);
            StringBuilder said = new StringBuilder();
            for (int i = 0; i < cells.length; i++) {
                said.append(i == 0 ? "" : ", ").append(columns[i]).append(' ').append(cells[i]);
            }
            say("%s: %s", name, said);
        }

        /** One of many that nobody reads one by one. */
        void quietRow(Object... cells) {
            keep(cells);
        }

        private void keep(Object... cells) {
            try {
                Files.writeString(file, line(cells), StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String line(Object... cells) {
            return Arrays.stream(cells)
                            .map(String::valueOf)
                            .map(cell -> cell.contains(",") || cell.contains("\"") || cell.contains("\n")
                                    ? '"' + cell.replace("\"", "\"\"") + '"'
                                    : cell)
                            .collect(Collectors.joining(","))
                    + "\n";
        }
    }

    /** With as many digits behind the point as make sense to a reader. */
    static String figure(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }
}

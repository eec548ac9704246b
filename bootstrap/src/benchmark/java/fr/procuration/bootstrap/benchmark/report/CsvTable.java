package fr.procuration.bootstrap.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures under the names of their columns.
 *
 * @param columns the names
 * @param rows the cells
 */
record CsvTable(List<String> columns, List<List<String>> rows) {

    static CsvTable read(Path file) throws IOException {
        List<List<String>> all = cells(Files.readString(file));
        return new CsvTable(all.getFirst(), all.subList(1, all.size()));
    }

    private static List<List<String>> cells(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(each);
                i++;
            } else if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == ',' || each == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (each == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(each);
            }
        }
        return rows;
    }

    CsvTable where(String column, String value) {
        int index = columns.indexOf(column);
        Predicate<List<String>> wanted = row -> row.get(index).equals(value);
        return new CsvTable(columns, rows.stream().filter(wanted).toList());
    }

    List<Double> numbers(String column) {
        return texts(column).stream().map(Double::valueOf).toList();
    }

    List<String> texts(String column) {
        int index = columns.indexOf(column);
        return rows.stream().map(row -> row.get(index)).toList();
    }

    String csv() {
        return Stream.concat(Stream.of(columns), rows.stream())
                .map(row -> row.stream().map(CsvTable::quoted).collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    String markdown() {
        StringBuilder out = new StringBuilder(line(columns))
                .append("|---".repeat(columns.size()))
                .append("|\n");
        rows.forEach(row -> out.append(line(row)));
        return out.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvTable::shown).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Large numbers in groups of three digits. */
    private static String shown(String cell) {
        String text = cell.replace("|", "\\|").replace("\n", "<br>");
        return text.matches("\\d{4,}") ? text.replaceAll("\\B(?=(\\d{3})+$)", ",") : text;
    }
}

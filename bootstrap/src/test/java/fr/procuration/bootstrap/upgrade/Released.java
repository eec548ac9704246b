package fr.procuration.bootstrap.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Every statement that the released version sends with the role of the application. They stand in a file, as its code is gone
 * when the next version is tested; there is none before the first release.
 */
final class Released {

    static final Path FILE = Path.of("src", "test", "resources", "released", "statements.sql");

    private static final String TITLE = "-- Sent by the version whose schema is ";

    private Released() {}

    /**
     * One statement.
     *
     * @param takes the types of its parameters
     * @param gives the columns of its rows with their types, empty if it gives none
     * @param sql its text on one line, with {@code $1} for the first parameter
     */
    record Statement(String takes, List<String> gives, String sql) {}

    static List<Statement> read() {
        try {
            List<String> lines = Files.readAllLines(FILE);
            List<Statement> statements = new ArrayList<>();
            for (int i = 1; i < lines.size(); i += 4) {
                statements.add(new Statement(
                        after(lines.get(i + 1), "-- takes: "),
                        columns(after(lines.get(i + 2), "-- gives: ")),
                        lines.get(i + 3)));
            }
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String schema, Collection<Statement> statements) {
        StringBuilder text = new StringBuilder(TITLE).append(schema).append('\n');
        statements.forEach(each -> text.append("\n-- takes: ")
                .append(each.takes())
                .append("\n-- gives: ")
                .append(String.join(", ", each.gives()))
                .append('\n')
                .append(each.sql())
                .append('\n'));
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String after(String line, String beginning) {
        if (!line.startsWith(beginning)) {
            throw new IllegalStateException("not as it was recorded: " + line);
        }
        return line.substring(beginning.length());
    }

    private static List<String> columns(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(", "));
    }
}

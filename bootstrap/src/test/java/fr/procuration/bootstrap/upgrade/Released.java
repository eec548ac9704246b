package fr.procuration.bootstrap.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The version that is released: its schema, and every statement that its role of the application sends. It stands in a file
 * of its own, as its code is gone when the next one is tested.
 */
final class Released {

    static final Path FILE = Path.of("src", "test", "resources", "released", "statements.sql");

    private static final String TITLE = "-- Sent by the version whose schema is ";

    private final String schema;
    private final List<Statement> statements;

    private Released(String schema, List<Statement> statements) {
        this.schema = schema;
        this.statements = statements;
    }

    /**
     * One statement.
     *
     * @param takes the types of its parameters
     * @param gives the columns of its rows with their types, empty if it gives none
     * @param sql its text on one line, with {@code $1} for the first parameter
     */
    record Statement(String takes, List<String> gives, String sql) {}

    static Released read() {
        try {
            List<String> lines = Files.readAllLines(FILE);
            List<Statement> statements = new ArrayList<>();
            for (int i = 1; i < lines.size(); i += 4) {
                statements.add(new Statement(
                        after(lines.get(i + 1), "-- takes: "),
                        columns(after(lines.get(i + 2), "-- gives: ")),
                        lines.get(i + 3)));
            }
            return new Released(after(lines.get(0), TITLE), statements);
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

    /** The number of its last migration. */
    String schema() {
        return schema;
    }

    List<Statement> statements() {
        return statements;
    }
}

package fr.procuration.bootstrap.tracing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a statement does, and to which table: words of SQL and of the schema, no text beside them.
 *
 * @param operation as in {@code INSERT}
 * @param table the first one that is named, or the function that is called; empty if there is none
 */
record StatementName(String operation, String table) {

    static final StatementName COMMIT = new StatementName("COMMIT", "");
    static final StatementName ROLLBACK = new StatementName("ROLLBACK", "");
    private static final StatementName OTHER = new StatementName("SQL", "");

    private static final Pattern OPERATION =
            Pattern.compile("^[\\s(]*(select|insert|update|delete|with|lock|set|begin|values)\\b");
    /** What follows on "from" and is called is no table. */
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:(?:into|update|table)\\s+\"?([a-z_]+)\\b|from\\s+\"?([a-z_]+)\\b(?!\\s*\\())");

    /** Functions of the schema that write. */
    private static final Pattern CALL =
            Pattern.compile("^\\s*select\\s(?:[^(]*\\sfrom\\s+)?((?:add|keep|record)_[a-z_]+)\\s*\\(");

    static StatementName of(@Nullable String sql) {
        if (sql == null) {
            return OTHER;
        }
        String lower = sql.toLowerCase(Locale.ROOT);
        Matcher call = CALL.matcher(lower);
        if (call.find()) {
            return new StatementName("CALL", call.group(1));
        }
        Matcher operation = OPERATION.matcher(lower);
        if (!operation.find()) {
            return OTHER;
        }
        Matcher table = TABLE.matcher(lower);
        return new StatementName(operation.group(1).toUpperCase(Locale.ROOT), table.find() ? name(table) : "");
    }

    private static String name(Matcher table) {
        return table.group(1) == null ? table.group(2) : table.group(1);
    }

    @Override
    public String toString() {
        return table.isEmpty() ? operation : operation + " " + table;
    }
}

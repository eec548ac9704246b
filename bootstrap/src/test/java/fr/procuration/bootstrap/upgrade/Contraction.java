package fr.procuration.bootstrap.upgrade;

import fr.procuration.bootstrap.upgrade.Released.Statement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a newer schema takes away from the released version, or asks of it that it does not know. Of each table that both
 * have: columns, what may be left out or be null, what must be unique, what is checked; and for each recorded statement
 * whether the role of the application may still send it, with the same types.
 */
final class Contraction {

    private static final String COLUMNS = """
            select format('%s.%s %s', relname, attname, format_type(atttypid, atttypmod))
            from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
            """;

    /** Columns that every row needs and that nothing fills by itself. */
    private static final String NEEDED = """
            select format('%s.%s', relname, attname)
            from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and attnotnull and not atthasdef and attidentity = ''
            """;

    private static final String NEVER_NULL = NEEDED.replace("and not atthasdef and attidentity = ''", "");

    private static final String UNIQUE = """
            select relname || regexp_replace(pg_get_indexdef(indexrelid), '^.* USING', '')
            from pg_index join pg_class on pg_class.oid = indrelid
            where relnamespace = 'public'::regnamespace and indisunique
            """;

    /** Constraints and triggers, by table and name. */
    private static final String CONDITIONS = """
            select format('%s.%s', relname, conname), pg_get_constraintdef(pg_constraint.oid)
            from pg_constraint join pg_class on pg_class.oid = conrelid
            where relnamespace = 'public'::regnamespace and contype in ('c', 'f', 'x')
            union all
            select format('%s.%s', relname, tgname), pg_get_triggerdef(pg_trigger.oid)
            from pg_trigger join pg_class on pg_class.oid = tgrelid
            where relnamespace = 'public'::regnamespace and not tgisinternal
            """;

    private static final String TABLES =
            "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')";

    private static final Pattern VALUE = Pattern.compile("'[^']*'::[a-z ]+(?:, )?");

    private final Connection before;
    private final Connection after;
    private final Set<String> found = new TreeSet<>();

    private Contraction(Connection before, Connection after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Everything that a release beside the newer one would stumble over; nothing if both can work.
     *
     * @param released what was recorded of it
     * @param before the URL of a database with its schema
     * @param after the URL of a database with the newer schema
     * @param application the URL of that one, with the role of the application
     */
    static Set<String> of(Released released, String before, String after, String application) {
        try (Connection old = DriverManager.getConnection(before);
                Connection young = DriverManager.getConnection(after);
                Connection sender = DriverManager.getConnection(application);
                // Otherwise the driver would look for values of $1.
                Connection planner = DriverManager.getConnection(application + "&preferQueryMode=simple")) {
            Contraction contraction = new Contraction(old, young);
            contraction.compareSchemas();
            for (Statement statement : released.statements()) {
                contraction.send(statement, sender, planner);
            }
            return contraction.found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compareSchemas() throws SQLException {
        Set<String> old = all(COLUMNS, before);
        addAll("column gone or of another type: ", without(old, all(COLUMNS, after)));
        Set<String> tables = all(TABLES, before);
        addAll("must be given now: ", ofTables(tables, without(all(NEEDED, after), all(NEEDED, before))));
        Set<String> names = old.stream().map(column -> column.split(" ", 2)[0]).collect(Collectors.toSet());
        Set<String> neverNull = without(all(NEVER_NULL, after), all(NEVER_NULL, before));
        neverNull.retainAll(names);
        addAll("must not be null now: ", neverNull);
        addAll("unique no longer: ", without(all(UNIQUE, before), all(UNIQUE, after)));
        addAll("must be unique now: ", ofTables(tables, without(all(UNIQUE, after), all(UNIQUE, before))));
        compareConditions(tables, names);
    }

    private void compareConditions(Set<String> tables, Set<String> columns) throws SQLException {
        Map<String, String> old = pairs(before);
        pairs(after).forEach((name, definition) -> {
            String table = name.substring(0, name.indexOf('.'));
            boolean known = tables.contains(table)
                    && columns.stream()
                            .filter(column -> column.startsWith(table + "."))
                            .anyMatch(column -> names(definition, column.substring(table.length() + 1)));
            if (known && !isAsWide(definition, old.getOrDefault(name, ""))) {
                found.add("checked now: " + name);
            }
        });
    }

    private static boolean names(String definition, String column) {
        return Pattern.compile("\\b" + column + "\\b")
                .matcher(VALUE.matcher(definition).replaceAll(""))
                .find();
    }

    /** The same condition, which may know further values. */
    private static boolean isAsWide(String now, String before) {
        return VALUE.matcher(now).replaceAll("").equals(VALUE.matcher(before).replaceAll(""))
                && values(now).containsAll(values(before));
    }

    private static Set<String> values(String definition) {
        return VALUE.matcher(definition)
                .results()
                .map(MatchResult::group)
                .map(value -> value.replaceFirst(", $", ""))
                .collect(Collectors.toSet());
    }

    /** Asks for its plan: that needs every right that running it needs. */
    private void send(Statement statement, Connection sender, Connection planner) {
        try (java.sql.Statement plan = planner.createStatement()) {
            Statement now = Description.of(statement.sql(), sender);
            if (!now.takes().equals(statement.takes())) {
                found.add("takes other values: " + statement.sql());
            }
            if (!now.gives().containsAll(statement.gives())) {
                found.add("gives something else: " + statement.sql());
            }
            plan.execute("explain (generic_plan) " + statement.sql());
        } catch (SQLException refused) {
            found.add(refused.getSQLState() + ": " + statement.sql());
        }
    }

    private void addAll(String what, Set<String> names) {
        names.forEach(name -> found.add(what + name));
    }

    private static Set<String> ofTables(Set<String> tables, Set<String> facts) {
        return facts.stream()
                .filter(fact -> tables.contains(fact.split("[. ]", 2)[0]))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> all(String query, Connection database) throws SQLException {
        List<String> all = new ArrayList<>();
        try (java.sql.Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return new TreeSet<>(all);
    }

    private static Map<String, String> pairs(Connection database) throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        try (java.sql.Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(CONDITIONS)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }
}

package fr.procuration.persistence.schema;

import fr.procuration.persistence.service.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The schema as a distributed PostgreSQL would hold it, as far as one server can: each table that is spread is replaced by one
 * in parts, by the hash of its key. A unique constraint that does not hold the key cannot be kept by parts that know nothing of
 * each other, and PostgreSQL refuses it.
 */
final class SpreadSchema {

    static final int PARTS = 8;

    private static final String FEATURE_NOT_SUPPORTED = "0A000";

    private static final String RULES = """
            select conname, contype::text, 'alter table ' || conrelid::regclass || ' add constraint ' || conname || ' '
                || pg_get_constraintdef(oid)
            from pg_constraint
            where conrelid = '%1$s'::regclass and contype in ('p', 'u', 'f')
            union all
            select indexrelid::regclass::text, 'i', pg_get_indexdef(indexrelid) from pg_index
            where indrelid = '%1$s'::regclass and not exists (select from pg_constraint where conindid = indexrelid)
            order by 2 desc
            """;

    private final Sql owner;
    private final Map<String, String> keys;
    private final Set<String> refused = new TreeSet<>();

    /**
     * Replaces the tables of a database that has its schema and no rows.
     *
     * @param owner the owner of its tables
     * @param keys of each table to be spread, the column by which
     */
    SpreadSchema(Sql owner, Map<String, String> keys) {
        this.owner = owner;
        this.keys = new LinkedHashMap<>(keys);
        String trail =
                owner.column("select pg_get_viewdef('audit_trail'::regclass)").getFirst();
        List<String[]> rules = new ArrayList<>();
        this.keys.keySet().forEach(table -> rules.addAll(rulesOf(table)));
        owner.execute("drop view audit_trail");
        this.keys.forEach(this::spread);
        rules.stream().filter(rule -> !isReference(rule)).forEach(this::keep);
        rules.stream().filter(SpreadSchema::isReference).forEach(this::keep);
        owner.execute("create view audit_trail as " + trail);
    }

    /** Constraints and unique indexes that the parts cannot keep. */
    Set<String> refused() {
        return refused;
    }

    private static boolean isReference(String[] rule) {
        return rule[1].equals("f");
    }

    private List<String[]> rulesOf(String table) {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(RULES.formatted(table))) {
            List<String[]> rules = new ArrayList<>();
            while (rows.next()) {
                rules.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
            }
            return rules;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void spread(String table, String key) {
        owner.execute("""
                alter table %1$s rename to whole;
                create table %1$s (like whole including defaults including identity including constraints including storage)
                    partition by hash (%2$s);
                drop table whole cascade;
                """.formatted(table, key));
        for (int part = 0; part < PARTS; part++) {
            owner.execute("create table %1$s_p%2$d partition of %1$s for values with (modulus %3$d, remainder %2$d)"
                    .formatted(table, part, PARTS));
        }
    }

    private void keep(String[] rule) {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(rule[2]);
        } catch (SQLException e) {
            if (!FEATURE_NOT_SUPPORTED.equals(e.getSQLState())) {
                throw new IllegalStateException(rule[2], e);
            }
            refused.add(rule[0]);
        }
    }
}

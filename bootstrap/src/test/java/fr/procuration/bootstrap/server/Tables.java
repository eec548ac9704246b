package fr.procuration.bootstrap.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the tables of a database hold, in short: whoever compares sees whether anything was changed. The audit, in which
 * refusals are noted, is left out, and so is what the service writes about itself, and what follows from the journal a
 * little later: positions, checkpoints, messages.
 */
public final class Tables implements AutoCloseable {

    private static final String NAMES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'flyway%'
                and table_name not in ('audit', 'write_probe', 'instance_key', 'key_history', 'last_run', 'journal_place',
                    'journal_head', 'journal_checkpoint', 'notifier_cursor', 'message', 'kept_page')
            """;
    private final Connection connection;
    private final List<String> names = new ArrayList<>();

    Tables(String url) {
        try {
            connection = DriverManager.getConnection(url);
            each(NAMES, row -> names.add(row.getString(1)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (names.isEmpty()) {
            throw new IllegalStateException("the database has no tables");
        }
    }

    /**
     * All that is stored.
     *
     * @return a digest of each table
     */
    public Map<String, String> all() {
        return digests(names, "");
    }

    /**
     * What is stored about the procurations of one mandant; not who asked for them.
     *
     * @param procuration one of the mandant's
     * @return a digest of what each table has about them
     */
    public Map<String, String> of(String procuration) {
        return digests(
                List.of("procuration", "journal", "kept_answer", "satisfaction"),
                "where mandant in (select mandant from procuration where id = '" + procuration + "')");
    }

    /**
     * What was noted.
     *
     * @return a digest of the audit
     */
    public String audit() {
        return String.valueOf(digests(List.of("audit"), "").get("audit"));
    }

    private Map<String, String> digests(List<String> tables, String restriction) {
        String query = tables.stream()
                .map(name -> """
                        select '%1$s', md5(coalesce(string_agg(row, ';' order by row), ''))
                        from (select (to_jsonb(each) - 'position' - 'step')::text as row from "%1$s" each %2$s) as rows
                        """.formatted(name, restriction))
                .collect(Collectors.joining(" union all "));
        Map<String, String> digests = new TreeMap<>();
        each(query, row -> digests.put(row.getString(1), row.getString(2)));
        return digests;
    }

    private synchronized void each(String query, Reader reader) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                reader.read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads one row. */
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }
}

package fr.procuration.persistence.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes entries of the journal with their places. They go together, the places first: one whose entry is gone would look
 * like the end of the feed, and an entry without its place would be given another.
 */
record PurgedEntries(Connection owner) {

    private static final String PLACES = """
            delete from journal_place using unnest(?::integer[], ?::bigint[]) as due (part, entry)
            where journal_place.part = due.part and journal_place.entry = due.entry
            """;

    private static final String ENTRIES = """
            delete from journal using unnest(?::integer[], ?::bigint[]) as due (part, entry)
            where journal.part = due.part and journal.id = due.entry
            """;

    private record Entry(int part, long id) {}

    /** All that a statement finds, as often as it finds any. */
    long delete(PreparedStatement due) throws SQLException {
        owner.setAutoCommit(false);
        try {
            long deleted = 0;
            for (List<Entry> next = next(due); !next.isEmpty(); next = next(due)) {
                delete(PLACES, next);
                deleted += delete(ENTRIES, next);
                owner.commit();
            }
            return deleted;
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    private static List<Entry> next(PreparedStatement due) throws SQLException {
        try (ResultSet rows = due.executeQuery()) {
            List<Entry> entries = new ArrayList<>();
            while (rows.next()) {
                entries.add(new Entry(rows.getInt("part"), rows.getLong("id")));
            }
            return entries;
        }
    }

    private int delete(String statement, List<Entry> entries) throws SQLException {
        try (PreparedStatement delete = owner.prepareStatement(statement)) {
            delete.setArray(
                    1,
                    owner.createArrayOf(
                            "int4", entries.stream().map(Entry::part).toArray()));
            delete.setArray(
                    2,
                    owner.createArrayOf("int8", entries.stream().map(Entry::id).toArray()));
            return delete.executeUpdate();
        }
    }
}

package fr.procuration.persistence.retention;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Deletes entries of the journal with their places. They go together, the places first: one whose entry is gone would look
 * like the end of the feed, and an entry without its place would be given another. Their hashes stay as long as a checkpoint
 * covers others too (ADR 0035).
 */
record PurgedEntries(Connection owner) {

    private static final String PLACES = """
            delete from journal_place using unnest(?::integer[], ?::bigint[]) as due (part, entry)
            where journal_place.part = due.part and journal_place.entry = due.entry
            returning due.part, due.entry, position
            """;

    private static final String ENTRIES = """
            delete from journal using unnest(?::integer[], ?::bigint[]) as due (part, entry)
            where journal.part = due.part and journal.id = due.entry
            returning due.part, due.entry, hash
            """;

    private static final String LEAVES = """
            insert into journal_leaf (position, hash) select * from unnest(?::bigint[], ?::bytea[])
            """;

    /** Of a checkpoint that covers nothing else any more, no leaf is needed. */
    private static final String NEEDED_NO_LONGER = """
            delete from journal_leaf using (
                select distinct first_position, last_position
                from unnest(?::bigint[]) as purged (position) cross join lateral (
                    select first_position, last_position from journal_checkpoint
                    where first_position <= purged.position order by first_position desc limit 1) as latest
                where last_position >= purged.position) as covering
            where journal_leaf.position between first_position and last_position and not exists (
                select from journal_place where journal_place.position between first_position and last_position)
            """;

    private record Entry(int part, long id) {}

    /** All that a statement finds, as often as it finds any. */
    long delete(PreparedStatement due) throws SQLException {
        owner.setAutoCommit(false);
        try {
            long deleted = 0;
            for (List<Entry> next = next(due); !next.isEmpty(); next = next(due)) {
                Map<Entry, Long> positions = delete(PLACES, next, row -> row.getLong(3));
                Map<Entry, byte[]> hashes = delete(ENTRIES, next, row -> row.getBytes(3));
                leave(positions, hashes);
                deleted += hashes.size();
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

    /** What is read of a row. */
    @FunctionalInterface
    private interface Column<T> {

        T of(ResultSet row) throws SQLException;
    }

    /** What the rest of a checkpoint is verified with: of an entry only its hash. */
    private void leave(Map<Entry, Long> positions, Map<Entry, byte[]> hashes) throws SQLException {
        List<Entry> placed =
                positions.keySet().stream().filter(hashes::containsKey).toList();
        try (PreparedStatement leaves = owner.prepareStatement(LEAVES);
                PreparedStatement needless = owner.prepareStatement(NEEDED_NO_LONGER)) {
            Array of = owner.createArrayOf(
                    "int8", placed.stream().map(positions::get).toArray());
            leaves.setArray(1, of);
            leaves.setArray(
                    2,
                    owner.createArrayOf(
                            "bytea", placed.stream().map(hashes::get).toArray(byte[][]::new)));
            leaves.executeUpdate();
            needless.setArray(1, of);
            needless.executeUpdate();
        }
    }

    private <T> Map<Entry, T> delete(String statement, List<Entry> entries, Column<T> column) throws SQLException {
        try (PreparedStatement delete = owner.prepareStatement(statement)) {
            delete.setArray(
                    1,
                    owner.createArrayOf(
                            "int4", entries.stream().map(Entry::part).toArray()));
            delete.setArray(
                    2,
                    owner.createArrayOf("int8", entries.stream().map(Entry::id).toArray()));
            Map<Entry, T> deleted = new LinkedHashMap<>();
            try (ResultSet rows = delete.executeQuery()) {
                while (rows.next()) {
                    deleted.put(new Entry(rows.getInt(1), rows.getLong(2)), column.of(rows));
                }
            }
            return deleted;
        }
    }
}

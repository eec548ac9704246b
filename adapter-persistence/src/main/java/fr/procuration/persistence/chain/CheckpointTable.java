package fr.procuration.persistence.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements on checkpoints, and on the entries that the next one covers. */
public record CheckpointTable(Connection connection) {

    /** The columns of a checkpoint, in the order in which they are read. */
    public static final String COLUMNS =
            "number, first_position, last_position, at, root, previous, prefixes, ends, signature";

    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('procuration checkpoint'))";
    private static final String LATEST = "select " + COLUMNS + " from journal_checkpoint order by number desc limit 1";
    private static final String FROM =
            "select " + COLUMNS + " from journal_checkpoint where number >= ? order by number limit ?";
    private static final String COVERING = "select " + COLUMNS
            + " from journal_checkpoint where first_position <= ? order by first_position desc limit 1";
    private static final String ADD =
            "insert into journal_checkpoint (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Positions are taken from their one place first, then the entries by their keys; of what was purged the hash is left. */
    private static final String ENTRIES = """
            select place.position, journal.hash, case kind when 'TERMINEE' then procuration.id end as ended
            from (
                select position, part, entry from journal_place
                where position between ? and ? order by position) as place
            join journal on journal.part = place.part and journal.id = place.entry
            left join procuration on procuration.part = journal.part and procuration.mandant = journal.mandant
                and procuration.number = journal.number and kind = 'TERMINEE'
            union all
            select position, hash, null from journal_leaf where position between ? and ?
            order by position
            """;

    /** What is left of an entry for the next checkpoint. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Leaf(long position, byte[] hash, Optional<UUID> ended) {}

    /** Whether nobody else adds a checkpoint until the end of the transaction. */
    boolean isAlone() throws SQLException {
        try (Statement alone = connection.createStatement();
                ResultSet row = alone.executeQuery(ALONE)) {
            return row.next() && row.getBoolean(1);
        }
    }

    long head() throws SQLException {
        try (Statement head = connection.createStatement();
                ResultSet row = head.executeQuery("select position from journal_head")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    Optional<Checkpoint> latest() throws SQLException {
        try (Statement latest = connection.createStatement();
                ResultSet row = latest.executeQuery(LATEST)) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    /** The one that covers the entry at a position, or nothing as long as none does. */
    public Optional<Checkpoint> covering(long position) throws SQLException {
        try (PreparedStatement covering = connection.prepareStatement(COVERING)) {
            covering.setLong(1, position);
            try (ResultSet row = covering.executeQuery()) {
                return row.next() ? Optional.of(read(row)).filter(found -> found.last() >= position) : Optional.empty();
            }
        }
    }

    /** From a number on. */
    List<Checkpoint> from(long number, int limit) throws SQLException {
        try (PreparedStatement from = connection.prepareStatement(FROM)) {
            from.setLong(1, number);
            from.setInt(2, limit);
            try (ResultSet rows = from.executeQuery()) {
                List<Checkpoint> checkpoints = new ArrayList<>();
                while (rows.next()) {
                    checkpoints.add(read(rows));
                }
                return checkpoints;
            }
        }
    }

    List<Leaf> leaves(long first, long last) throws SQLException {
        try (PreparedStatement entries = connection.prepareStatement(ENTRIES)) {
            entries.setLong(1, first);
            entries.setLong(2, last);
            entries.setLong(3, first);
            entries.setLong(4, last);
            try (ResultSet rows = entries.executeQuery()) {
                List<Leaf> leaves = new ArrayList<>();
                while (rows.next()) {
                    leaves.add(new Leaf(
                            rows.getLong(1), rows.getBytes(2), Optional.ofNullable(rows.getObject(3, UUID.class))));
                }
                return leaves;
            }
        }
    }

    void add(Checkpoint checkpoint) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setLong(1, checkpoint.number());
            add.setLong(2, checkpoint.first());
            add.setLong(3, checkpoint.last());
            add.setObject(4, checkpoint.at().atOffset(ZoneOffset.UTC));
            add.setBytes(5, checkpoint.root());
            add.setBytes(6, checkpoint.previous());
            add.setBytes(7, checkpoint.prefixes());
            add.setBytes(8, checkpoint.ends());
            add.setBytes(9, checkpoint.signature());
            add.executeUpdate();
        }
    }

    /** The checkpoint of a row. */
    public static Checkpoint read(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong("number"),
                row.getLong("first_position"),
                row.getLong("last_position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBytes("root"),
                row.getBytes("previous"),
                row.getBytes("prefixes"),
                row.getBytes("ends"),
                row.getBytes("signature"));
    }
}

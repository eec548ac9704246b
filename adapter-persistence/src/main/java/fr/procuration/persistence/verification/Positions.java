package fr.procuration.persistence.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What there is at each position, in their order. */
final class Positions implements AutoCloseable {

    private static final int FETCH = 2000;

    private static final String SELECT = """
            select place.position, hash, false as is_leaf, procuration.id, place.kind, place.at
            from journal_place as place
                left join journal on journal.part = place.part and journal.id = place.entry
                left join procuration on procuration.part = place.part and procuration.mandant = place.mandant
                    and procuration.number = place.number
            where place.position >= ?
            union all
            select position, hash, true, null, null, null from journal_leaf where position >= ?
            order by position, is_leaf
            """;

    private final PreparedStatement select;
    private final ResultSet rows;
    private @Nullable Slot next;

    /**
     * A position.
     *
     * @param hash null if the entry is gone
     * @param leaf whether only its hash is left
     * @param procuration null if it is gone, or with a leaf
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Slot(
            long position,
            byte @Nullable [] hash,
            boolean leaf,
            @Nullable UUID procuration,
            @Nullable String kind,
            @Nullable Instant at) {}

    Positions(Connection connection, long first) throws SQLException {
        this.select = connection.prepareStatement(SELECT);
        select.setFetchSize(FETCH);
        select.setLong(1, first);
        select.setLong(2, first);
        this.rows = select.executeQuery();
        this.next = read();
    }

    /** What is there up to a position, after what was taken before; null after the last. */
    @Nullable
    Slot takeUpTo(long last) throws SQLException {
        Slot taken = next;
        if (taken == null || taken.position() > last) {
            return null;
        }
        next = read();
        return taken;
    }

    private @Nullable Slot read() throws SQLException {
        if (!rows.next()) {
            return null;
        }
        OffsetDateTime at = rows.getObject(6, OffsetDateTime.class);
        return new Slot(
                rows.getLong(1),
                rows.getBytes(2),
                rows.getBoolean(3),
                rows.getObject(4, UUID.class),
                rows.getString(5),
                at == null ? null : at.toInstant());
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        select.close();
    }
}

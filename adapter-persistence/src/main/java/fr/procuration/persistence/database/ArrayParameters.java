package fr.procuration.persistence.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Sets parameters of a statement one after the other, each to the values of a column of all rows. */
public final class ArrayParameters<T> {

    private final PreparedStatement statement;
    private final List<T> rows;
    private int next;

    /** From one of its parameters on. */
    public ArrayParameters(PreparedStatement statement, int first, List<T> rows) {
        this.statement = statement;
        this.next = first;
        this.rows = rows;
    }

    public void integers(ToIntFunction<T> column) throws SQLException {
        set("int4", rows.stream().mapToInt(column).boxed().toArray());
    }

    public void longs(Function<T, Long> column) throws SQLException {
        set("int8", rows.stream().map(column).toArray());
    }

    public void texts(Function<T, @Nullable String> column) throws SQLException {
        set("text", rows.stream().map(column).toArray());
    }

    public void bytes(Function<T, byte[]> column) throws SQLException {
        set("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    public void uuids(Function<T, UUID> column) throws SQLException {
        set("uuid", rows.stream().map(column).toArray());
    }

    public void instants(Function<T, @Nullable Instant> column) throws SQLException {
        set("timestamptz", rows.stream().map(row -> utc(column.apply(row))).toArray());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private void set(String type, Object[] values) throws SQLException {
        statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
    }
}

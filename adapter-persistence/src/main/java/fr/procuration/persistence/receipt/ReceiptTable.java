package fr.procuration.persistence.receipt;

import fr.procuration.persistence.vault.MandantIndex;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The statements on receipts. Those that concern other tables begin with the keys, so that each is sent to one place. */
record ReceiptTable(Connection connection) {

    private static final String MANDANT =
            "select mandant from mandant_index where part = ? and nir_index in (?, ?) limit 1";
    private static final String GIVE = "select * from give_receipt(?, ?, ?, ?, ?, ?, ?)";
    private static final String GIVEN = "select * from receipt where part = ? and mandant = ? and number = ?";
    private static final String HAS = "select 1 from procuration where part = ? and mandant = ? and number = ?";
    private static final String FIND = "select * from receipt where list = ? and place = ?";
    private static final String HOLDER = """
            select nir_data, procuration.id from procuration join mandant_index using (part, mandant)
            where part = ? and mandant = ? and number = ? limit 1
            """;
    private static final String LISTS = "select max(number) from receipt_list";

    private static final String COUNTING = """
            ends_at > ? and not exists (
                select from journal_place as ended
                where ended.mandant = receipt.mandant and ended.part = receipt.part and ended.number = receipt.number
                    and kind = 'TERMINEE')
            """;

    /** Of tables that one server has, as they were at one instant. */
    static final String WHOLE = """
            select head.position, filled.given, pg_postmaster_start_time() as server,
                array(select place from receipt where list = filled.number and\s""" + COUNTING + """
                ) as registered, '{}'::integer[] as ended, '{}'::integer[] as over
            from receipt_list as filled, journal_head as head where filled.number = ?
            """;

    /** A statement of its own, whose plan is made for few rows: each end is looked for in the list, never the list among the ends. */
    static final String CHANGES = """
            select head.position, filled.given, pg_postmaster_start_time() as server,
                array(
                    select place from receipt
                    where list = filled.number and filled.given > ? and ordinal > ? and\s""" + COUNTING + """
                ) as registered,
                array(
                    select found.place from journal_place as ended cross join lateral (
                        select place from receipt
                        where receipt.mandant = ended.mandant and receipt.part = ended.part and receipt.number = ended.number
                            and list = filled.number limit 1) as found
                    where ended.position > ? and ended.position <= ? and kind = 'TERMINEE') as ended,
                array(
                    select place from receipt where list = filled.number and ends_at > ? and ends_at <= ?) as over
            from receipt_list as filled, journal_head as head where filled.number = ?
            """;

    private static final String ACT =
            "select id, hash from journal where part = ? and mandant = ? and number = ? and kind = ?";
    private static final String POSITION = "select position from journal_place where part = ? and entry = ?";

    Optional<UUID> mandant(MandantIndex index) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(MANDANT)) {
            select.setInt(1, index.part());
            select.setBytes(2, index.value());
            select.setBytes(3, index.other());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    Optional<ReceiptRow> give(int part, UUID mandant, int number, Instant ends, long subject, int[] drawn, int filled)
            throws SQLException {
        try (PreparedStatement give = connection.prepareStatement(GIVE)) {
            give.setInt(1, part);
            give.setObject(2, mandant);
            give.setInt(3, number);
            give.setObject(4, utc(ends));
            give.setLong(5, subject);
            give.setArray(
                    6,
                    connection.createArrayOf(
                            "int4", Arrays.stream(drawn).boxed().toArray()));
            give.setInt(7, filled);
            return row(give);
        }
    }

    /** Whether the procuration is still there. */
    boolean has(int part, UUID mandant, int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HAS)) {
            select.setInt(1, part);
            select.setObject(2, mandant);
            select.setInt(3, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    Optional<ReceiptRow> given(int part, UUID mandant, int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(GIVEN)) {
            select.setInt(1, part);
            select.setObject(2, mandant);
            select.setInt(3, number);
            return row(select);
        }
    }

    Optional<ReceiptRow> find(int list, int place) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setInt(1, list);
            select.setInt(2, place);
            return row(select);
        }
    }

    private static Optional<ReceiptRow> row(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(ReceiptRow.of(row)) : Optional.empty();
        }
    }

    Optional<HolderRow> holder(ReceiptRow receipt) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HOLDER)) {
            select.setInt(1, receipt.part());
            select.setObject(2, receipt.mandant());
            select.setInt(3, receipt.number());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new HolderRow(row.getBytes(1), row.getObject(2, UUID.class)))
                        : Optional.empty();
            }
        }
    }

    int lists() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LISTS);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** All that counts in a list, as if it had changed; nothing if there is no such list. */
    Optional<ListChanges> whole(int list, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WHOLE)) {
            select.setObject(1, utc(now));
            select.setInt(2, list);
            return changes(select);
        }
    }

    /** What has changed in a list; of ends, up to the last position that is asked for. */
    Optional<ListChanges> changes(int list, KnownList known, long lastPosition, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHANGES)) {
            select.setInt(1, known.given());
            select.setInt(2, known.given());
            select.setObject(3, utc(now));
            select.setLong(4, known.position());
            select.setLong(5, lastPosition);
            select.setObject(6, utc(known.at()));
            select.setObject(7, utc(now));
            select.setInt(8, list);
            return changes(select);
        }
    }

    private static Optional<ListChanges> changes(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(ListChanges.of(row)) : Optional.empty();
        }
    }

    Optional<ActRow> act(int part, UUID mandant, int number, String kind) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ACT)) {
            select.setInt(1, part);
            select.setObject(2, mandant);
            select.setInt(3, number);
            select.setString(4, kind);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new ActRow(row.getLong(1), row.getBytes(2))) : Optional.empty();
            }
        }
    }

    /** Nothing as long as it has none. */
    Optional<Long> position(int part, ActRow act) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(POSITION)) {
            select.setInt(1, part);
            select.setLong(2, act.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

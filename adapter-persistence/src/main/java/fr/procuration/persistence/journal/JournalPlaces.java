package fr.procuration.persistence.journal;

import fr.procuration.persistence.database.ArrayParameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The statements that give entries of the journal their places. Each sees what was committed before it. */
record JournalPlaces(Connection connection) {

    private static final String HOLD = "select position from journal_head for update";

    /**
     * In the order in which they were written; the entries of one mandant in that of what happened, wherever their ids were drawn: a
     * grant, then what happened at desks, then the end. The ids of both are drawn in one place; one statement for both sees no event
     * without the entries that were there before it, nor the other way round.
     */
    private static final String WAITING = """
            select part, id, mandant, number, kind, at
            from (
                (select part, id, mandant, number, kind, at,
                    case kind when 'ACCORDEE' then 1 when 'TERMINEE' then 3 else 2 end as stage
                from journal where position is null order by id limit ?)
                union all
                (select part, id, mandant, 0, kind, at, 0 from appointment_event where step is null order by id limit ?)
                order by id limit ?) as waiting
            order by
                case number
                    when 0 then id
                    else max(id) over (partition by part, mandant, number = 0 order by number, stage, id rows unbounded preceding)
                end,
                number, stage, id
            """;

    /** Those that have a place already keep it. */
    private static final String PLACE = """
            with waiting as (
                select part, entry, mandant, number, kind, at, row_number() over (order by ordinal) as step
                from unnest(?::integer[], ?::bigint[], ?::uuid[], ?::integer[], ?::text[], ?::timestamptz[])
                    with ordinality as waiting (part, entry, mandant, number, kind, at, ordinal)
                where not exists (
                    select 1 from journal_place
                    where journal_place.part = waiting.part and journal_place.entry = waiting.entry)),
            placed as (
                insert into journal_place (position, part, entry, mandant, number, kind, at)
                select journal_head.position + waiting.step, part, entry, mandant, number, kind, at from waiting, journal_head
                returning position)
            update journal_head set position = placed.last from (select max(position) as last from placed) as placed
            where placed.last is not null
            """;

    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('procuration journal'))";

    private static final String PLACED = """
            select part, entry, position
            from journal_place join unnest(?::integer[], ?::bigint[]) as noted (part, entry) using (part, entry)
            """;

    /** It names its values: on a cluster no statement changes rows by what it finds in another place. */
    private static final String NOTE = """
            update journal set position = place.position
            from unnest(?::integer[], ?::bigint[], ?::bigint[]) as place (part, entry, position)
            where journal.part = place.part and journal.id = place.entry and journal.position is null
            """;

    /** The last position given. Waits until nobody else gives places; until the end of the transaction, nobody else will. */
    long hold() throws SQLException {
        try (PreparedStatement hold = connection.prepareStatement(HOLD);
                ResultSet head = hold.executeQuery()) {
            head.next();
            return head.getLong(1);
        }
    }

    List<WaitingEntry> waiting(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setInt(1, limit);
            select.setInt(2, limit);
            select.setInt(3, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<WaitingEntry> waiting = new ArrayList<>();
                while (rows.next()) {
                    waiting.add(new WaitingEntry(
                            rows.getInt("part"),
                            rows.getLong("id"),
                            rows.getObject("mandant", UUID.class),
                            rows.getInt("number"),
                            rows.getString("kind"),
                            rows.getObject("at", OffsetDateTime.class).toInstant()));
                }
                return waiting;
            }
        }
    }

    /** Whether some of them had no place before. */
    boolean place(List<WaitingEntry> waiting) throws SQLException {
        try (PreparedStatement place = connection.prepareStatement(PLACE)) {
            ArrayParameters<WaitingEntry> parameters = new ArrayParameters<>(place, 1, waiting);
            parameters.integers(WaitingEntry::part);
            parameters.longs(WaitingEntry::id);
            parameters.uuids(WaitingEntry::mandant);
            parameters.integers(WaitingEntry::number);
            parameters.texts(WaitingEntry::kind);
            parameters.instants(WaitingEntry::at);
            return place.executeUpdate() > 0;
        }
    }

    /** Whether it could: not while somebody else does, who may be about to note the same. */
    boolean note(List<WaitingEntry> placed) throws SQLException {
        try (PreparedStatement alone = connection.prepareStatement(ALONE);
                ResultSet row = alone.executeQuery()) {
            if (!row.next() || !row.getBoolean(1)) {
                return false;
            }
        }
        List<Place> places = places(placed);
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            ArrayParameters<Place> parameters = new ArrayParameters<>(note, 1, places);
            parameters.integers(Place::part);
            parameters.longs(Place::entry);
            parameters.longs(Place::position);
            note.executeUpdate();
            return true;
        }
    }

    /** Where an entry lies. */
    record Place(int part, long entry, long position) {}

    List<Place> places(List<WaitingEntry> placed) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PLACED)) {
            ArrayParameters<WaitingEntry> parameters = new ArrayParameters<>(select, 1, placed);
            parameters.integers(WaitingEntry::part);
            parameters.longs(WaitingEntry::id);
            try (ResultSet rows = select.executeQuery()) {
                List<Place> places = new ArrayList<>();
                while (rows.next()) {
                    places.add(new Place(rows.getInt("part"), rows.getLong("entry"), rows.getLong("position")));
                }
                return places;
            }
        }
    }
}

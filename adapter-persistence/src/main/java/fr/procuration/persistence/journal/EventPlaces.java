package fr.procuration.persistence.journal;

import fr.procuration.persistence.database.ArrayParameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The statement that gives events of appointments their places: each a step after the last position given to what was written before it. */
record EventPlaces(Connection connection) {

    private static final String PLACE = """
            with placed as (
                update appointment_event set position = waiting.position, step = journal_head.step + ordinal
                from unnest(?::bigint[], ?::bigint[]) with ordinality as waiting (id, position, ordinal), journal_head
                where appointment_event.id = waiting.id
                returning appointment_event.step)
            update journal_head set step = placed.last from (select max(step) as last from placed) as placed
            where placed.last is not null
            """;

    private record Event(long id, long position) {}

    /**
     * Places the events among what waited.
     *
     * @param waiting entries and events in their order
     * @param before the last position given before these entries had theirs
     * @param places of the entries
     */
    void place(List<WaitingEntry> waiting, long before, List<JournalPlaces.Place> places) throws SQLException {
        Map<List<Long>, Long> positions = places.stream()
                .collect(Collectors.toMap(
                        each -> List.of((long) each.part(), each.entry()), JournalPlaces.Place::position));
        List<Event> events = new ArrayList<>();
        long last = before;
        for (WaitingEntry each : waiting) {
            if (each.isOfAppointment()) {
                events.add(new Event(each.id(), last));
            } else {
                last = Math.max(last, positions.getOrDefault(List.of((long) each.part(), each.id()), before));
            }
        }
        try (PreparedStatement place = connection.prepareStatement(PLACE)) {
            ArrayParameters<Event> parameters = new ArrayParameters<>(place, 1, events);
            parameters.longs(Event::id);
            parameters.longs(Event::position);
            place.executeUpdate();
        }
    }
}

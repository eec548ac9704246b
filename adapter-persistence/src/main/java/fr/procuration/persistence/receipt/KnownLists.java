package fr.procuration.persistence.receipt;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lists of statuses, each read whole once, then only what has changed: receipts by their ordinals, ends by the positions of the
 * journal. Both become visible in their order, so nothing that comes late is missed.
 */
@Singleton
class KnownLists {

    /** When more has happened, reading a list whole costs less. */
    private static final long MOST_POSITIONS = 100_000;

    private final Map<Integer, KnownList> lists = new ConcurrentHashMap<>();

    /** The places that count of a list, not to be changed; nothing if there is no such list. */
    Optional<BitSet> valid(ReceiptTable table, int list, Instant now) throws SQLException {
        Optional<KnownList> read = sinceThen(table, list, now);
        if (read.isEmpty()) {
            read = table.whole(list, now).map(whole -> KnownList.of(whole, now));
        }
        // Of two who read at once either may be the last to keep it: of the older one only more has changed.
        read.ifPresent(known -> lists.put(list, known));
        return read.map(KnownList::valid);
    }

    private Optional<KnownList> sinceThen(ReceiptTable table, int list, Instant now) throws SQLException {
        KnownList known = lists.get(list);
        if (known == null || now.isBefore(known.at())) {
            return Optional.empty();
        }
        long last = known.position() + MOST_POSITIONS;
        return table.changes(list, known, last, now)
                // Another server may lack what the last one had; it has gone back if the database was put back.
                .filter(changes -> changes.server().equals(known.server()))
                .filter(changes -> changes.position() >= known.position() && changes.position() <= last)
                .filter(changes -> changes.given() >= known.given())
                .map(changes -> known.after(changes, now));
    }
}

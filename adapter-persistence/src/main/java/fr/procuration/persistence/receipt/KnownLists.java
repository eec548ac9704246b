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

    private final Map<Integer, KnownList> lists = new ConcurrentHashMap<>();

    /** The places that count of a list, not to be changed; nothing if there is no such list. */
    Optional<BitSet> valid(ReceiptTable table, int list, Instant now) throws SQLException {
        Optional<KnownList> read = sinceThen(table, list, now);
        if (read.isEmpty()) {
            KnownList unread = KnownList.unread(now);
            read = table.changes(list, unread, now).map(changes -> unread.after(changes, now));
        }
        // Of two who read at once either may be the last to keep it: of the older one only more has changed.
        read.ifPresent(known -> lists.put(list, known));
        return read.map(KnownList::valid);
    }

    private Optional<KnownList> sinceThen(ReceiptTable table, int list, Instant now) throws SQLException {
        KnownList known = lists.get(list);
        if (known == null || !known.isUsefulAt(now)) {
            return Optional.empty();
        }
        return table.changes(list, known, now).filter(known::isBefore).map(changes -> known.after(changes, now));
    }
}

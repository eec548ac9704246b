package fr.procuration.persistence.journal;

import fr.procuration.persistence.database.DatabaseException;
import fr.procuration.persistence.database.Outages;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the entries of the journal their positions, and the events of appointments their steps after them, when they are committed and
 * one instance at a time: places become visible in their order, whatever the order of the commits (ADR 0003).
 */
@Singleton
public final class JournalPositions {

    private static final Logger LOG = LoggerFactory.getLogger(JournalPositions.class);

    private static final int AT_ONCE = 1000;

    private final JournalRepository journal;
    private final TransactionOperations<Connection> transactions;

    JournalPositions(JournalRepository journal, TransactionOperations<Connection> transactions) {
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Places all entries that are committed.
     *
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    public void placeAll() {
        boolean someLeft;
        do {
            someLeft = Outages.translated(() -> placeNext(AT_ONCE));
        } while (someLeft);
    }

    /**
     * Places the next entries: all that are committed, or as many as the limit; true if it was the limit, so that some may
     * be left for another call. Takes no lock if there are none.
     */
    boolean placeNext(int limit) {
        if (journal.anyWithoutPlace().isEmpty()) {
            return false;
        }
        Placed placed = inTransaction(connection -> placeNext(connection, limit));
        if (!placed.entries().isEmpty()) {
            note(placed.entries());
        }
        return placed.areSomeLeft();
    }

    private record Placed(List<WaitingEntry> entries, boolean areSomeLeft) {}

    /** Looks further, if none of the next is new: those whose positions were not noted hide no others. */
    private static Placed placeNext(Connection connection, int limit) throws SQLException {
        JournalPlaces places = new JournalPlaces(connection);
        long before = places.hold();
        int most = limit;
        while (true) {
            List<WaitingEntry> waiting = places.waiting(most);
            List<WaitingEntry> entries =
                    waiting.stream().filter(each -> !each.isOfAppointment()).toList();
            boolean areAll = waiting.size() < most;
            boolean anyEvent = entries.size() < waiting.size();
            boolean anyNew = !entries.isEmpty() && places.place(entries) || anyEvent;
            if (anyEvent) {
                new EventPlaces(connection).place(waiting, before, places.places(entries));
            }
            if (anyNew || areAll) {
                return new Placed(entries, !areAll);
            }
            most *= 2;
        }
    }

    /** It only spares the next reader another look at them, which nobody has to wait for. */
    private void note(List<WaitingEntry> placed) {
        try {
            inTransaction(connection -> new JournalPlaces(connection).note(placed));
        } catch (RuntimeException failure) {
            LOG.debug(
                    "Positions are not noted (SQL state {})",
                    DatabaseException.stateOf(failure).orElse("none"));
        }
    }

    private <T> T inTransaction(Work<T> work) {
        return transactions.executeWrite(transaction -> {
            try {
                return work.on(transaction.getConnection());
            } catch (SQLException failure) {
                throw Outages.outage(failure);
            }
        });
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    private interface Work<T> {

        T on(Connection connection) throws SQLException;
    }
}

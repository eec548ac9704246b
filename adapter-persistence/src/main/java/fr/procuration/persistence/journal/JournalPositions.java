package fr.procuration.persistence.journal;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;

/**
 * Gives the entries of the journal their positions, after they are committed and one instance at a time: positions
 * become visible in their order, whatever the order of the commits (ADR 0003).
 */
@Singleton
class JournalPositions {

    private final JournalRepository journal;
    private final TransactionOperations<Connection> transactions;

    JournalPositions(JournalRepository journal, TransactionOperations<Connection> transactions) {
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Places the next entries: all that are committed, or as many as the limit; true if it was the limit, so that some may
     * be left. Takes no lock if there are none.
     */
    boolean placeNext(int limit) {
        return journal.hasEntriesWithoutPosition()
                && transactions.executeWrite(transaction -> {
                    long head = journal.lockHead();
                    return journal.placeNext(head, limit).contains(head + limit);
                });
    }
}

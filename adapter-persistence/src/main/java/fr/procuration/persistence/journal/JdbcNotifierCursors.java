package fr.procuration.persistence.journal;

import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.port.driven.NotifierCursors;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Cursors on PostgreSQL. The row of a cursor is locked during the delivery, by a transaction that dies with the process.
 * The delivery takes no part in that transaction: what it does with the database, it does through other connections. A
 * pool therefore needs one connection more than deliveries that run at once.
 */
@Singleton
class JdbcNotifierCursors implements NotifierCursors {

    private final NotifierCursorRepository cursors;
    private final TransactionOperations<Connection> transactions;

    JdbcNotifierCursors(NotifierCursorRepository cursors, TransactionOperations<Connection> transactions) {
        this.cursors = cursors;
        this.transactions = transactions;
    }

    @Override
    public boolean advance(String notifier, LongUnaryOperator delivery) {
        Delivery once = new Delivery(notifier, delivery, PropagatedContext.getOrEmpty());
        boolean ran = translated(() -> transactions.executeWrite(once::run)
                || (cursors.add(notifier) == 1 && transactions.executeWrite(once::run)));
        once.rethrow();
        return ran;
    }

    /** One delivery in the transaction of its cursor, and what it threw. */
    private final class Delivery {

        private final String notifier;
        private final LongUnaryOperator delivery;
        private final PropagatedContext outside;
        private @Nullable RuntimeException failure;

        Delivery(String notifier, LongUnaryOperator delivery, PropagatedContext outside) {
            this.notifier = notifier;
            this.delivery = delivery;
            this.outside = outside;
        }

        /** False if the cursor cannot be held. */
        boolean run(TransactionStatus<Connection> transaction) {
            return cursors.hold(notifier).map(this::deliver).orElse(false);
        }

        private boolean deliver(long cursor) {
            long told;
            try {
                told = outside.propagate(() -> delivery.applyAsLong(cursor));
            } catch (RuntimeException e) {
                failure = e;
                return true;
            }
            if (told != cursor) {
                cursors.update(notifier, told);
            }
            return true;
        }

        void rethrow() {
            if (failure != null) {
                throw failure;
            }
        }
    }
}

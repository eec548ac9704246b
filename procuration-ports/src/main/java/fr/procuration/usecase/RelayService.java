package fr.procuration.usecase;

import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.Notifier;
import fr.procuration.port.driven.NotifierCursors;
import fr.procuration.port.driving.RelayNotifications;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the journal for each notifier from its own cursor; what a notifier took is remembered even if it then fails. */
final class RelayService implements RelayNotifications {

    private static final int BATCH = 100;

    private final Journal journal;
    private final NotifierCursors cursors;
    private final List<Notifier> notifiers;

    RelayService(Journal journal, NotifierCursors cursors, List<Notifier> notifiers) {
        this.journal = journal;
        this.cursors = cursors;
        this.notifiers = List.copyOf(notifiers);
    }

    @Override
    public List<Delivery> relay() {
        return notifiers.stream().map(this::tell).flatMap(Optional::stream).toList();
    }

    private Optional<Delivery> tell(Notifier notifier) {
        Round round = new Round(notifier);
        try {
            boolean mine = cursors.advance(notifier.name(), round::deliver);
            return mine ? Optional.of(round.result()) : Optional.empty();
        } catch (RuntimeException outage) {
            return Optional.of(new Delivery(notifier.name(), 0, outage));
        }
    }

    /** One delivery to one notifier: a batch of entries, up to the first it does not take. */
    private final class Round {

        private final Notifier notifier;
        private int delivered;
        private @Nullable RuntimeException failure;

        Round(Notifier notifier) {
            this.notifier = notifier;
        }

        long deliver(long cursor) {
            long told = cursor;
            for (JournalEntry entry : journal.after(cursor, BATCH)) {
                try {
                    notifier.notify(entry);
                } catch (RuntimeException e) {
                    failure = e;
                    break;
                }
                told = entry.position();
                delivered++;
            }
            return told;
        }

        Delivery result() {
            return new Delivery(notifier.name(), delivered, failure);
        }
    }
}

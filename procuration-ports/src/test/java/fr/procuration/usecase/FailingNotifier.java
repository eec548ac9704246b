package fr.procuration.usecase;

import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Notifier;
import fr.procuration.port.memory.RecordingNotifier;
import java.util.List;

/** A notifier that does not take entries from a position on, until it is healed. */
final class FailingNotifier implements Notifier {

    private final RecordingNotifier healthy = new RecordingNotifier("failing");
    private final RuntimeException failure = new IllegalStateException("unreachable");
    private long firstNotTaken;

    FailingNotifier(long firstNotTaken) {
        this.firstNotTaken = firstNotTaken;
    }

    @Override
    public String name() {
        return healthy.name();
    }

    @Override
    public void notify(JournalEntry entry) {
        if (entry.position() >= firstNotTaken) {
            throw failure;
        }
        healthy.notify(entry);
    }

    void heal() {
        firstNotTaken = Long.MAX_VALUE;
    }

    RuntimeException failure() {
        return failure;
    }

    List<JournalEntry> taken() {
        return healthy.taken();
    }
}

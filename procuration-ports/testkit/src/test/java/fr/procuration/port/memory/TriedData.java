package fr.procuration.port.memory;

import fr.procuration.port.JournalEntry;
import java.util.ArrayList;

/** What instances of a store have in common: data that can be lost, and a journal that can refuse an entry. */
final class TriedData {

    private final Entries entries = new Entries();
    private final InMemoryProcurations procurations = new InMemoryProcurations(entries);
    private volatile boolean lost;

    InMemoryProcurations procurations() {
        return procurations;
    }

    boolean isLost() {
        return lost;
    }

    void lose() {
        lost = true;
    }

    boolean failsHalfway() {
        return entries.refused;
    }

    void failHalfway(boolean fails) {
        entries.refused = fails;
    }

    private static final class Entries extends ArrayList<JournalEntry> {

        private volatile boolean refused;

        @Override
        public boolean add(JournalEntry entry) {
            if (refused) {
                throw new IllegalStateException("entry refused");
            }
            return super.add(entry);
        }
    }
}

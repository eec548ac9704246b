package fr.procuration.port.memory;

import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.NotifierCursors;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongUnaryOperator;

/** Cursors in a map; who finds a notifier busy goes on. */
public final class InMemoryNotifierCursors implements NotifierCursors {

    private final Map<String, Long> cursors = new ConcurrentHashMap<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    @Override
    public boolean advance(String notifier, LongUnaryOperator delivery) {
        if (!busy.add(notifier)) {
            return false;
        }
        try {
            long told = cursors.getOrDefault(notifier, JournalEntry.START);
            cursors.put(notifier, delivery.applyAsLong(told));
            return true;
        } finally {
            busy.remove(notifier);
        }
    }
}

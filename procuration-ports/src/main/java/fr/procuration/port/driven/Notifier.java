package fr.procuration.port.driven;

import fr.procuration.port.JournalEntry;

/**
 * Somebody who is told of every change, in the order of the journal, at least once: after a crash an entry can come
 * again, with the same position.
 */
public interface Notifier {

    /**
     * The name under which its progress is remembered. Under a new name it is told everything from the start.
     *
     * @return a name that never changes, of 1 to 100 characters, different from every other notifier's
     */
    String name();

    /**
     * Tells it of a change.
     *
     * @param entry the change and its place in the journal
     * @throws RuntimeException if it could not take it: the entry comes again later, and none comes before it
     */
    void notify(JournalEntry entry);
}

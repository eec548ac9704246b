package fr.procuration.port.memory;

import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Notifier;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A notifier that takes everything and remembers it. */
public final class RecordingNotifier implements Notifier {

    private final String name;
    private final List<JournalEntry> taken = new CopyOnWriteArrayList<>();

    /**
     * A notifier that was told nothing yet.
     *
     * @param name under which its progress is remembered
     */
    public RecordingNotifier(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void notify(JournalEntry entry) {
        taken.add(entry);
    }

    /**
     * What it was told.
     *
     * @return the entries in the order in which they came
     */
    public List<JournalEntry> taken() {
        return List.copyOf(taken);
    }
}

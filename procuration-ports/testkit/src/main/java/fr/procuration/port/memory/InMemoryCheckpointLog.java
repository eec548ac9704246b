package fr.procuration.port.memory;

import fr.procuration.port.driven.CheckpointLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Lines in a list. */
public final class InMemoryCheckpointLog implements CheckpointLog {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void append(String line) {
        lines.add(line);
    }

    @Override
    public void read(Consumer<String> reader) {
        lines.forEach(reader);
    }
}

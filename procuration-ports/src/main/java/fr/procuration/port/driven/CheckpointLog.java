package fr.procuration.port.driven;

import fr.procuration.port.UnavailableException;
import java.util.function.Consumer;

/**
 * Where checkpoints of the journal are kept outside the database, out of reach of its owner: lines that are only ever added.
 * They say nothing about a person.
 */
public interface CheckpointLog {

    /**
     * Adds a line. It is durable on return.
     *
     * @param line without a line break
     * @throws UnavailableException if it cannot be written; whether a part of it was is not known
     */
    void append(String line);

    /**
     * Reads all lines, the oldest first. A line of which only a part was written is one of them.
     *
     * @param reader told each line
     * @throws UnavailableException if they cannot be read
     */
    void read(Consumer<String> reader);
}

package fr.procuration.port.memory;

import fr.procuration.port.contract.CheckpointLogContract;
import fr.procuration.port.driven.CheckpointLog;

/** The lines in memory stay. */
final class InMemoryCheckpointLogTest extends CheckpointLogContract {

    private final CheckpointLog log = new InMemoryCheckpointLog();

    @Override
    protected CheckpointLog log() {
        return log;
    }

    @Override
    protected CheckpointLog another() {
        return log;
    }
}

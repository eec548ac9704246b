package fr.procuration.persistence.chain;

import fr.procuration.port.contract.CheckpointLogContract;
import fr.procuration.port.driven.CheckpointLog;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Lines of a file. */
final class CheckpointFileTest extends CheckpointLogContract {

    @TempDir
    private Path folder;

    @Override
    protected CheckpointLog log() {
        return new CheckpointFile(folder.resolve("checkpoints.jsonl").toString());
    }
}

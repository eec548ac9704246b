package fr.procuration.persistence.chain;

import static org.assertj.core.api.Assertions.assertThat;

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
        return new CheckpointFile(path().toString());
    }

    @Override
    protected CheckpointLog another() {
        return log();
    }

    @Override
    protected void breakDown() {
        assertThat(path().toFile().mkdir()).isTrue();
    }

    private Path path() {
        return folder.resolve("checkpoints.jsonl");
    }
}

package fr.procuration.persistence.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.CheckpointLog;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** A file that is only added to. A line of which only a part was written is ended before the next. */
@Singleton
@Requires(property = "procuration.journal.file")
@Requires(property = "procuration.journal.file", notEquals = "")
final class CheckpointFile implements CheckpointLog {

    private final Path path;

    CheckpointFile(@Property(name = "procuration.journal.file") String path) {
        this.path = Path.of(path);
    }

    @Override
    public synchronized void append(String line) {
        try {
            boolean isNew = Files.notExists(path);
            String before = isNew || endsWithLine() ? "" : "\n";
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer rest = ByteBuffer.wrap((before + line + "\n").getBytes(UTF_8));
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(isNew);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void read(Consumer<String> reader) {
        if (Files.notExists(path)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(line);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private boolean endsWithLine() throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() == 0 || channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n';
        }
    }

    private UnavailableException failure(IOException e) {
        return new UnavailableException("the file of checkpoints " + path, e);
    }
}

package fr.procuration.bootstrap.local;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The lock on a folder, which one process has until it ends, however it ends. */
final class InstanceLock {

    /** The file that is locked; it holds the number of the process. */
    private static final String FILE = "instance";

    /** The lock goes with the first channel on the file that this process closes, or that nothing refers to. */
    private static final Queue<FileChannel> HELD = new ConcurrentLinkedQueue<>();

    private InstanceLock() {}

    /**
     * Locks a folder for this process.
     *
     * @param folder made if it does not exist
     * @throws CannotStartException if another process has it
     */
    static void take(Path folder) throws CannotStartException {
        try {
            Path file = Files.createDirectories(folder).resolve(FILE);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new CannotStartException("Another instance runs from this folder (process %s)."
                        .formatted(Files.readString(file, US_ASCII)));
            }
            HELD.add(channel);
            channel.truncate(0);
            channel.write(US_ASCII.encode(Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

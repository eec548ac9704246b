package fr.procuration.persistence.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A file for its owner only: written as a whole or not at all, and never lost when it is replaced. */
record SecretFile(Path path) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    boolean exists() {
        return Files.exists(path);
    }

    /** Makes it, and says whether it did: an existing file is never replaced. */
    boolean create(String content) {
        try {
            Files.createDirectories(
                    folder(path), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return create(path, content.getBytes(UTF_8));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Replaces it; what it held stays in a copy with this date. */
    void replace(String content, Instant now) {
        try {
            Path target = path.toRealPath();
            keep(target, now);
            Files.move(
                    written(target, content.getBytes(UTF_8)),
                    target,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static void keep(Path target, Instant now) throws IOException {
        byte[] content = Files.readAllBytes(target);
        String copy = target + "." + DATE.format(now);
        boolean kept = create(Path.of(copy), content);
        for (int another = 2; !kept; another++) {
            kept = create(Path.of(copy + "-" + another), content);
        }
    }

    private static boolean create(Path file, byte[] content) throws IOException {
        Path fresh = written(file, content);
        try {
            Files.createLink(file, fresh);
            return true;
        } catch (FileAlreadyExistsException exists) {
            return false;
        } finally {
            Files.delete(fresh);
        }
    }

    /** Temporary files are for their owner only. */
    private static Path written(Path file, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(folder(file), "keyset", ".new");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        return fresh;
    }

    private static Path folder(Path file) {
        return requireNonNull(file.toAbsolutePath().getParent());
    }

    private KeysetException failure(IOException e) {
        return new KeysetException(path + " cannot be written (" + e.getClass().getSimpleName() + "); it is as it was");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}

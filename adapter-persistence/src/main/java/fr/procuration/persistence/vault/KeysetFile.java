package fr.procuration.persistence.vault;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A keyset in a file, as its operators change it: a key is added, takes charge once all instances know it, and the old one
 * goes when nothing needs it any more. The file is for its owner only.
 */
public final class KeysetFile {

    private final Path file;
    private final KeysetFormat format;

    /**
     * A keyset, that may not exist yet.
     *
     * @param file its file
     * @param purpose what it is for
     * @param kms the address of the key it is wrapped with, none if it is not
     */
    public KeysetFile(Path file, Purpose purpose, @Nullable String kms) {
        this.file = file;
        this.format = new KeysetFormat(purpose, kms);
    }

    /**
     * Makes a keyset of one new key, unless there is a keyset already: an existing one is never replaced.
     *
     * @return whether it was made
     */
    public boolean createIfMissing() {
        if (Files.exists(file)) {
            return false;
        }
        try {
            Path fresh = written(KeysetHandle.generateNew(format.purpose().parameters()));
            try {
                Files.createLink(file, fresh);
                return true;
            } catch (FileAlreadyExistsException somebodyWasQuicker) {
                return false;
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    /**
     * Adds a key that works, but is not in charge yet.
     *
     * @return the identifier of the key
     * @throws KeysetException if another change is under way, or the file cannot be read
     */
    public String add() {
        KeysetHandle keyset = keyset();
        if (keyset.size() > 1) {
            throw new KeysetException(file + ": a change of keys is under way; finish it first");
        }
        var entry = KeysetHandle.generateEntryFromParameters(format.purpose().parameters())
                .withRandomId();
        KeysetHandle changed = replace(KeysetHandle.newBuilder(keyset).addEntry(entry));
        return Keyset.named(changed.getAt(changed.size() - 1).getId());
    }

    /**
     * Puts the newest key in charge: once all instances know it.
     *
     * @return the identifier of the key
     * @throws KeysetException if the file cannot be read
     */
    public String promote() {
        KeysetHandle.Builder changed = KeysetHandle.newBuilder(keyset());
        changed.getAt(changed.size() - 1).makePrimary();
        return Keyset.named(replace(changed).getPrimary().getId());
    }

    /**
     * Takes out all keys but the one in charge: once nothing is under another, see {@link KeyChange#retire}.
     *
     * @return the identifier of the key that stays
     * @throws KeysetException if the file cannot be read
     */
    public String remove() {
        KeysetHandle keyset = keyset();
        KeysetHandle.Builder changed = KeysetHandle.newBuilder(keyset);
        IntStream.iterate(keyset.size() - 1, each -> each >= 0, each -> each - 1)
                .filter(each -> !keyset.getAt(each).isPrimary())
                .forEach(changed::removeAt);
        return Keyset.named(replace(changed).getPrimary().getId());
    }

    private KeysetHandle keyset() {
        return format.read(file.toString()).handle();
    }

    private KeysetHandle replace(KeysetHandle.Builder changed) {
        try {
            KeysetHandle keyset = changed.build();
            Files.move(written(keyset), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return keyset;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keyset cannot be changed", e);
        }
    }

    private Path written(KeysetHandle keyset) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(folder, "keyset", ".new");
        return Files.writeString(fresh, format.write(keyset));
    }
}

package fr.procuration.persistence.vault;

import com.google.crypto.tink.KeysetHandle;
import fr.procuration.persistence.keys.KeysetSteps;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A keyset in a file. It changes the file and asks nobody: {@link KeysetSteps} knows when a step may be taken. Every file
 * that is replaced stays beside the new one, as a dated copy.
 */
public final class KeysetFile {

    private final SecretFile file;
    private final KeysetFormat format;

    KeysetFile(Path path, KeysetFormat format) {
        this.file = new SecretFile(path);
        this.format = format;
    }

    /** A keyset, that may not exist yet. */
    public KeysetFile(Path path, Purpose purpose, @Nullable String kms) {
        this(path, new KeysetFormat(purpose, kms));
    }

    /**
     * Makes a keyset of one new key, unless there is a keyset already: an existing one is never replaced.
     *
     * @throws KeysetException if the file cannot be written
     */
    public boolean createIfMissing() {
        if (file.exists()) {
            return false;
        }
        try {
            return file.create(
                    format.write(KeysetHandle.generateNew(format.purpose().parameters())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    /**
     * Adds a key that works, but is not primary yet.
     *
     * @throws KeysetException if the file cannot be read or written
     */
    public int add(Instant now) {
        KeysetHandle keyset = read().handle();
        var entry = KeysetHandle.generateEntryFromParameters(format.purpose().parameters())
                .withRandomId();
        KeysetHandle changed = replace(KeysetHandle.newBuilder(keyset).addEntry(entry), now);
        return changed.getAt(changed.size() - 1).getId();
    }

    /**
     * Makes the newest key primary.
     *
     * @throws KeysetException if the file cannot be read or written
     */
    public void promote(Instant now) {
        KeysetHandle.Builder changed = KeysetHandle.newBuilder(read().handle());
        changed.getAt(changed.size() - 1).makePrimary();
        replace(changed, now);
    }

    /**
     * Takes keys out.
     *
     * @throws KeysetException if the file cannot be read or written
     */
    public void remove(Collection<Integer> keys, Instant now) {
        KeysetHandle keyset = read().handle();
        KeysetHandle.Builder changed = KeysetHandle.newBuilder(keyset);
        IntStream.iterate(keyset.size() - 1, each -> each >= 0, each -> each - 1)
                .filter(each -> keys.contains(keyset.getAt(each).getId()))
                .forEach(changed::removeAt);
        replace(changed, now);
    }

    Keyset read() {
        return format.read(file.toString());
    }

    private KeysetHandle replace(KeysetHandle.Builder changed, Instant now) {
        try {
            KeysetHandle keyset = changed.build();
            file.replace(format.write(keyset), now);
            return keyset;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keyset cannot be changed", e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}

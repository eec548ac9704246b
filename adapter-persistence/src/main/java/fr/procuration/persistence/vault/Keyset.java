package fr.procuration.persistence.vault;

import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keys for one purpose, of which one is primary and the others still work. */
public record Keyset(Purpose purpose, KeysetHandle handle) {

    /** A keyset of keys for this purpose. */
    public Keyset {
        if (!IntStream.range(0, handle.size())
                .allMatch(each -> purpose.takes(handle.getAt(each).getKey()))) {
            throw new KeysetException(purpose.variable() + ": the keyset is for another purpose");
        }
    }

    public <P> P primitive(Class<P> kind) {
        try {
            return handle.getPrimitive(RegistryConfiguration.get(), kind);
        } catch (GeneralSecurityException e) {
            throw new KeysetException(purpose.variable() + ": the keyset has a key that cannot be used");
        }
    }

    /** Of what verifies, for keys that sign. */
    <P> P publicPrimitive(Class<P> kind) {
        try {
            return handle.getPublicKeysetHandle().getPrimitive(RegistryConfiguration.get(), kind);
        } catch (GeneralSecurityException e) {
            throw new KeysetException(purpose.variable() + ": the keyset has a key that cannot be used");
        }
    }

    public int primary() {
        return handle.getPrimary().getId();
    }

    /** In the order of their identifiers, so that all instances have the same. */
    public List<Integer> keys() {
        return inOrder().sorted().toList();
    }

    /** The earlier primary keys. */
    public List<Integer> older() {
        return inOrder().takeWhile(key -> key != primary()).toList();
    }

    /** The keys that were added, and are not primary yet. */
    public List<Integer> newer() {
        return current().stream().skip(1).toList();
    }

    /** The primary key and those that were added after it. */
    public List<Integer> current() {
        return inOrder().dropWhile(key -> key != primary()).toList();
    }

    /** In the order in which they were added. */
    private Stream<Integer> inOrder() {
        return IntStream.range(0, handle.size())
                .mapToObj(handle::getAt)
                .filter(each -> each.getStatus() == KeyStatus.ENABLED)
                .map(KeysetHandle.Entry::getId);
    }

    /** As Tink's own tools write it. */
    public static String named(int key) {
        return Integer.toUnsignedString(key);
    }
}

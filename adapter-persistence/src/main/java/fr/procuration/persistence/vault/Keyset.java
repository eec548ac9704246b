package fr.procuration.persistence.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;

/** Keys for one purpose, of which one is in charge and the others still work. */
record Keyset(KeysetHandle handle) {

    <P> P primitive(Class<P> kind) {
        try {
            return handle.getPrimitive(RegistryConfiguration.get(), kind);
        } catch (GeneralSecurityException e) {
            throw new KeysetException("the keyset is for another purpose: it gives no " + kind.getSimpleName());
        }
    }

    int primary() {
        return handle.getPrimary().getId();
    }

    /** In the order of their identifiers, so that all instances have the same. */
    List<Integer> keys() {
        return IntStream.range(0, handle.size())
                .map(each -> handle.getAt(each).getId())
                .sorted()
                .boxed()
                .toList();
    }

    /** As Tink's own tools write it. */
    static String named(int key) {
        return Integer.toUnsignedString(key);
    }
}

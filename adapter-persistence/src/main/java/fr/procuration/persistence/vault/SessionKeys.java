package fr.procuration.persistence.vault;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

/** The keys of what browsers keep: a key of its own for each purpose is derived from each (HKDF-SHA-256). */
public final class SessionKeys {

    private static final int BYTES = 32;

    private final PrfSet keys;
    private final List<Integer> held;

    public SessionKeys(Keyset keyset) {
        this.keys = keyset.primitive(PrfSet.class);
        this.held = keyset.keys();
    }

    /** The key that closes and signs. */
    public int primary() {
        return keys.getPrimaryId();
    }

    /** The keys that open. */
    public List<Integer> held() {
        return held;
    }

    /**
     * A key for a purpose.
     *
     * @return 32 bytes, nothing if there is no such key
     */
    public Optional<byte[]> derive(int key, String purpose) {
        try {
            Prf prf = keys.getPrfs().get(key);
            return prf == null
                    ? Optional.empty()
                    : Optional.of(prf.compute(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be derived", e);
        }
    }
}

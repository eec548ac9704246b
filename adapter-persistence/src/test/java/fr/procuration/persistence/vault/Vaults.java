package fr.procuration.persistence.vault;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;

/** Vaults for tests. */
public final class Vaults {

    private Vaults() {}

    /** With keys that nobody else has. */
    public static Vault fresh() {
        return new Vault(keyset(Purpose.DATA), keyset(Purpose.INDEX));
    }

    static Keyset keyset(Purpose purpose) {
        try {
            new KeysetFormat(purpose, null);
            return new Keyset(KeysetHandle.generateNew(purpose.parameters()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.procuration.persistence.vault;

import com.google.crypto.tink.KeysetHandle;
import fr.procuration.persistence.embedded.TestKeysets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;

/** Vaults for tests. */
public final class Vaults {

    private Vaults() {}

    /** With keys that nobody else has. */
    public static Vault fresh() {
        return new Vault(keyset(Purpose.DATA), keyset(Purpose.INDEX), keyset(Purpose.PART));
    }

    /**
     * With the keys of a deployment.
     *
     * @param keysets where they are
     * @return the vault of every service that is configured with them
     */
    public static Vault of(TestKeysets keysets) {
        return new Vault(stored(keysets, Purpose.DATA), stored(keysets, Purpose.INDEX), stored(keysets, Purpose.PART));
    }

    /** The identifiers of the keys of a keyset. */
    public static List<Integer> keys(TestKeysets keysets, Purpose purpose) {
        return stored(keysets, purpose).keys();
    }

    private static Keyset stored(TestKeysets keysets, Purpose purpose) {
        return new KeysetFormat(purpose, null)
                .read(keysets.folder()
                        .resolve(purpose.name().toLowerCase(Locale.ROOT) + ".json")
                        .toString());
    }

    static Keyset keyset(Purpose purpose) {
        try {
            new KeysetFormat(purpose, null);
            return new Keyset(purpose, KeysetHandle.generateNew(purpose.parameters()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.Purpose;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.persistence.vault.Vault;
import fr.procuration.port.DamagedDataException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What shows that a vault has the same keys as the one that entered them. */
record KeyProofs(Vault vault) {

    private static final byte[] TEXT = "key in use".getBytes(StandardCharsets.UTF_8);
    private static final int BYTES = 16;

    byte[] ofDataKey() {
        return vault.seal(TEXT, SealingContexts.proof(vault.dataKey()));
    }

    byte[] ofIndexKey(int key) {
        return vault.digest(key, TEXT);
    }

    byte[] ofPartKey() {
        return vault.partKey().digest(TEXT, BYTES);
    }

    boolean isHeld(Purpose purpose, int key) {
        return switch (purpose) {
            case DATA -> vault.dataKeys().contains(key);
            case INDEX -> vault.indexKeys().contains(key);
            case PART -> vault.partKey().id() == key;
            case SESSION, JOURNAL, RECEIPT -> false;
        };
    }

    boolean isProven(Purpose purpose, int key, byte[] proof) {
        return switch (purpose) {
            case DATA -> opens(key, proof);
            case INDEX -> Arrays.equals(ofIndexKey(key), proof);
            case PART -> Arrays.equals(ofPartKey(), proof);
            case SESSION, JOURNAL, RECEIPT -> false;
        };
    }

    private boolean opens(int key, byte[] proof) {
        try {
            vault.open(proof, SealingContexts.proof(key));
            return true;
        } catch (DamagedDataException otherKey) {
            return false;
        }
    }
}

package fr.procuration.persistence.vault;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** The key that says in which of 4096 parts the rows of a mandant lie. It never changes. */
public final class PartKey {

    private static final int MASK = 0xFFF;

    private final PrfSet key;

    PartKey(Keyset keyset) {
        this.key = keyset.primitive(PrfSet.class);
    }

    public int id() {
        return key.getPrimaryId();
    }

    /** What shows that it is this key. */
    public byte[] digest(byte[] text, int bytes) {
        try {
            return key.computePrimary(text, bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no digest", e);
        }
    }

    int part(byte[] number) {
        return ByteBuffer.wrap(digest(number, Short.BYTES)).getShort() & MASK;
    }
}

package fr.procuration.persistence.vault;

import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import java.security.GeneralSecurityException;

/** The keys that sign checkpoints of the journal (ES256, the key's identifier in front), and verify what earlier ones signed. */
public final class JournalKeys {

    private final PublicKeySign signing;
    private final PublicKeyVerify verifying;

    JournalKeys(Keyset keyset) {
        this.signing = keyset.primitive(PublicKeySign.class);
        this.verifying = keyset.publicPrimitive(PublicKeyVerify.class);
    }

    public byte[] sign(byte[] content) {
        try {
            return signing.sign(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a checkpoint cannot be signed", e);
        }
    }

    /** Whether one of the keys has signed it. */
    public boolean hasSigned(byte[] content, byte[] signature) {
        try {
            verifying.verify(signature, content);
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }
}

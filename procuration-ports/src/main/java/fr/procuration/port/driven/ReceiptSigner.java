package fr.procuration.port.driven;

import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Map;

/**
 * The seal of receipts: keys of the service, or those of a caisse. The private keys stay where they are. Safe for use by several
 * threads.
 */
public interface ReceiptSigner {

    /** How long the keys that have signed must go on being published: no receipt lasts longer. */
    Duration NEEDED = Duration.ofDays(33);

    /**
     * The key that signs now.
     *
     * @return its name, 1 to 32 characters of base64url, the same for as long as the key is published
     * @throws fr.procuration.port.UnavailableException if it cannot be told
     */
    String key();

    /**
     * Signs.
     *
     * @param key the name of a key, as {@link #key()} gave it
     * @param content what to sign
     * @return the signature by ECDSA on P-256 with SHA-256, as JWS has it (ES256): two numbers of 32 bytes
     * @throws fr.procuration.port.UnavailableException if it cannot be signed now
     * @throws IllegalArgumentException if there is no such key
     */
    byte[] sign(String key, byte[] content);

    /**
     * All keys that may have signed, or will: the next, the one that signs, and the earlier ones as long as a receipt may need them.
     *
     * @return public keys on P-256, by their names
     * @throws fr.procuration.port.UnavailableException if they cannot be told
     */
    Map<String, ECPublicKey> keys();
}

package fr.procuration.web.seal;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what a form is recognised by: key, random value and HMAC-SHA-256 of it, separated by points. */
@Singleton
public final class FormSignature {

    private static final String HMAC = "HmacSHA256";
    private static final int RANDOM_BYTES = 16;

    private final SealingKeys keys;
    private final SecureRandom random = new SecureRandom();

    FormSignature(SealingKeys keys) {
        this.keys = keys;
    }

    /** A new token. */
    public String newToken() {
        byte[] value = new byte[RANDOM_BYTES];
        random.nextBytes(value);
        String key = keys.inCharge();
        String text = encoded(value);
        return key + "." + text + "." + signature(key, text).orElseThrow();
    }

    /**
     * Whether a token was made here.
     *
     * @return true if one of the keys has signed it
     */
    public boolean isSigned(String token) {
        String[] parts = token.split("\\.", -1);
        return parts.length == 3
                && signature(parts[0], parts[1])
                        .filter(signature -> MessageDigest.isEqual(bytes(signature), bytes(parts[2])))
                        .isPresent();
    }

    private Optional<String> signature(String key, String text) {
        return keys.derive(key, "form key").map(secret -> {
            try {
                Mac mac = Mac.getInstance(HMAC);
                mac.init(new SecretKeySpec(secret, HMAC));
                return encoded(mac.doFinal(bytes(text)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("no " + HMAC, e);
            }
        });
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

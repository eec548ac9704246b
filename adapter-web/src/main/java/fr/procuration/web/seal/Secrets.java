package fr.procuration.web.seal;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys for what is handed to the browser, each derived from the one configured secret for its own purpose. */
@Singleton
public final class Secrets {

    private static final Pattern MARK = Pattern.compile("[0-9a-f]{32}");
    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;

    Secrets(@Value("${procuration.pages.secret}") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A mark by which a person is recognised, and that tells nobody who they are.
     *
     * @param subject whom the account names
     * @return the same mark for the same subject
     */
    public String markOf(String subject) {
        return HexFormat.of().formatHex(hmac("owner of a draft: " + subject), 0, 16);
    }

    SecretKey key(String purpose) {
        return new SecretKeySpec(hmac(purpose + " key"), "AES");
    }

    /**
     * What a page says of the owner.
     *
     * @param text what was sent
     * @return the mark, or nobody's if that is none
     */
    public static String markIn(String text) {
        return MARK.matcher(text).matches() ? text : "";
    }

    private byte[] hmac(String purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("no " + HMAC, e);
        }
    }
}

package fr.procuration.port.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * SHA-256 of an identifier that a provider or this service has issued: finds what belongs to it, and does not tell it.
 *
 * @param hex 64 hexadecimal digits, or {@code *} for everybody
 */
public record Digest(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}|\\*");

    /** All accounts of all providers. */
    public static final Digest EVERYBODY = new Digest("*");

    /** A digest. */
    public Digest {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("digest: 64 hexadecimal digits are needed");
        }
    }

    /**
     * Of a session of this service.
     *
     * @param id the identifier in its token
     * @return its digest
     */
    public static Digest ofSession(String id) {
        return of("session", id);
    }

    /**
     * Of an account.
     *
     * @param provider the name under which the provider is configured
     * @param subject the {@code sub} that it issued
     * @return its digest
     */
    public static Digest ofSubject(String provider, String subject) {
        return of("subject", provider, subject);
    }

    /**
     * Of a session of a provider.
     *
     * @param provider the name under which it is configured
     * @param sid the {@code sid} that it issued
     * @return its digest
     */
    public static Digest ofProviderSession(String provider, String sid) {
        return of("sid", provider, sid);
    }

    /**
     * Of a logout token.
     *
     * @param provider the name under which its issuer is configured
     * @param jti its identifier
     * @return its digest
     */
    public static Digest ofLogoutToken(String provider, String jti) {
        return of("logout token", provider, jti);
    }

    /**
     * Of a page that answered a form.
     *
     * @param name the identifier in its address
     * @return its digest
     */
    public static Digest ofPage(String name) {
        return of("page", name);
    }

    /** Each part is preceded by its length, so that no two lists of parts have the same text. */
    private static Digest of(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
            return new Digest(HexFormat.of().formatHex(sha.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }
}

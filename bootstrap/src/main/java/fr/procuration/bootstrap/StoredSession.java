package fr.procuration.bootstrap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The name of a session as the database can hold it. The service's own names are UUIDs and stay as they are, so that an older
 * version beside this one reads them too; an issuer may put any text in {@code jti} (RFC 7519, 4.1.7).
 */
final class StoredSession {

    private static final Pattern FITTING = Pattern.compile("[!-~]{1,100}");

    private StoredSession() {}

    static String of(String session) {
        return FITTING.matcher(session).matches() ? session : "sha256:" + digest(session);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

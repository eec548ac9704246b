package fr.procuration.port.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A code sent to an address, by which the mandant proves that they read what is sent there.
 *
 * @param id its name, that of the message which brings the code
 * @param address which address
 * @param code six digits
 * @param requestedAt when it was asked for
 */
public record AddressProof(UUID id, EmailAddress address, String code, Instant requestedAt) {

    /** How long a code proves. */
    public static final Duration LASTS = Duration.ofMinutes(15);

    /** How often a code can be tried. */
    public static final int MOST_TRIES = 5;

    /** How many codes a mandant can ask for in an hour. */
    public static final int MOST_IN_AN_HOUR = 5;

    /**
     * The end of the code.
     *
     * @return the first instant at which it proves nothing
     */
    public Instant until() {
        return requestedAt.plus(LASTS);
    }

    /**
     * Compares what was typed, in a time that tells nothing.
     *
     * @param typed what the mandant typed; blanks count for nothing
     * @return true if it is the code
     */
    public boolean isProvenBy(String typed) {
        byte[] digits = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), digits);
    }

    @Override
    public String toString() {
        return "AddressProof[masked]";
    }
}

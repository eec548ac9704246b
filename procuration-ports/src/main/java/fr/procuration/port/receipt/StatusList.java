package fr.procuration.port.receipt;

import java.time.Duration;
import java.time.Instant;

/**
 * A list of statuses, signed.
 *
 * @param token the list as it is published ({@code statuslist+jwt})
 * @param made the instant of which it tells
 */
public record StatusList(String token, Instant made) {

    /** How long a list may be kept, by whoever it was published to. */
    public static final Duration KEPT = Duration.ofSeconds(60);

    /** How long a verifier without a network may rely on a list. */
    public static final Duration RELIED_ON = Duration.ofHours(24);
}

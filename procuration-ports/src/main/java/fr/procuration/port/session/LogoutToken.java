package fr.procuration.port.session;

import java.time.Instant;

/**
 * What a provider has signed to end sessions; it works once.
 *
 * @param id of its identifier
 * @param expiry when it is refused for its age anyway: nothing is remembered after that
 */
public record LogoutToken(Digest id, Instant expiry) {}

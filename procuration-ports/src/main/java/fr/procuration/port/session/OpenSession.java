package fr.procuration.port.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session of the service.
 *
 * @param id of the identifier in its token
 * @param subject of the account that signed in
 * @param providerSession of the provider's session it was opened under, null if the provider names none
 * @param openedAt when somebody signed in
 * @param expiresAt when it ends by itself
 * @param origin the address it was opened from, null if unknown
 * @param kiosk whether it was opened on a kiosk
 */
public record OpenSession(
        Digest id,
        Digest subject,
        @Nullable Digest providerSession,
        Instant openedAt,
        Instant expiresAt,
        @Nullable String origin,
        boolean kiosk) {}

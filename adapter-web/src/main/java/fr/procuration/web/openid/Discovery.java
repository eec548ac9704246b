package fr.procuration.web.openid;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import fr.procuration.port.UnavailableException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What a provider publishes about itself: asked for when it is first needed and once an hour; what is known stays while
 * the provider cannot be reached, and who has just failed is not asked again at once.
 */
final class Discovery {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Issuer issuer;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known;

    Discovery(Issuer issuer, InstantSource clock) {
        this.issuer = issuer;
        this.clock = clock;
        this.known = new Known(null, null, Instant.MIN);
    }

    /** The published metadata, whose issuer has been checked, with the keys it names. */
    record Published(OIDCProviderMetadata metadata, ProviderKeys keys) {}

    private record Known(
            @Nullable Published published, @Nullable Exception failure, Instant until) {

        Published orOutage() {
            if (published == null) {
                throw new UnavailableException("the OpenID provider", failure == null ? new IOException() : failure);
            }
            return published;
        }
    }

    Published published() {
        if (clock.instant().isBefore(known.until())) {
            return known.orOutage();
        }
        asking.lock();
        try {
            if (!clock.instant().isBefore(known.until())) {
                known = ask(known.published());
            }
            return known.orOutage();
        } finally {
            asking.unlock();
        }
    }

    private Known ask(@Nullable Published before) {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, Outgoing::limited);
            URI address = metadata.getJWKSetURI();
            ProviderKeys keys =
                    before != null && address.equals(before.metadata().getJWKSetURI())
                            ? before.keys()
                            : ProviderKeys.publishedAt(address);
            return new Known(
                    new Published(metadata, keys), null, clock.instant().plus(KEPT));
        } catch (GeneralException | IOException e) {
            return new Known(before, e, clock.instant().plus(PAUSE));
        }
    }
}

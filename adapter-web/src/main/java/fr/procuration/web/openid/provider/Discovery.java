package fr.procuration.web.openid.provider;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import fr.procuration.web.openid.provider.ProviderCallListener.Call;
import java.io.IOException;
import java.net.MalformedURLException;
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

    /**
     * What is published, and the keys it names: once for those who sign in, and once for bearer tokens, so that a flood of
     * forged ones cannot use up how often the keys may be fetched.
     */
    record Published(OIDCProviderMetadata metadata, ProviderKeys keys, ProviderKeys bearerKeys) {

        static Published of(OIDCProviderMetadata metadata) throws MalformedURLException {
            URI address = metadata.getJWKSetURI();
            return new Published(
                    metadata,
                    ProviderKeys.publishedAt(address, Duration.ofSeconds(1)),
                    ProviderKeys.publishedAt(address, Duration.ofSeconds(5)));
        }

        /** The keys that are known stay known, unless they are elsewhere now. */
        Published renewed(OIDCProviderMetadata now) throws MalformedURLException {
            boolean moved = !metadata.getJWKSetURI().equals(now.getJWKSetURI());
            return moved ? of(now) : new Published(now, keys, bearerKeys);
        }
    }

    private record Known(
            @Nullable Published published, @Nullable Exception failure, Instant until) {

        Published orOutage() {
            if (published == null) {
                throw new ProviderUnavailableException(
                        "the OpenID provider", failure == null ? new IOException() : failure);
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
            OIDCProviderMetadata metadata = resolve();
            PublishedEndpoints.check(metadata);
            Published published = before == null ? Published.of(metadata) : before.renewed(metadata);
            return new Known(published, null, clock.instant().plus(KEPT));
        } catch (GeneralException | IOException e) {
            return new Known(before, e, clock.instant().plus(PAUSE));
        }
    }

    private OIDCProviderMetadata resolve() throws GeneralException, IOException {
        try (Call call = ProviderCallListener.beginning("GET", URI.create(issuer.getValue()))) {
            try {
                return OIDCProviderMetadata.resolve(issuer, request -> {
                    ProviderHttp.limited(request);
                    call.headers().forEach(request::setHeader);
                });
            } catch (GeneralException | IOException e) {
                call.failed(e);
                throw e;
            }
        }
    }
}

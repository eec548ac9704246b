package fr.procuration.web.openid.provider;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;

/** The addresses that a provider publishes: secrets and tokens travel to them. */
final class PublishedEndpoints {

    private PublishedEndpoints() {}

    /** Refuses one without TLS, but for a provider on this machine that publishes one on this machine. */
    static void check(OIDCProviderMetadata metadata) throws GeneralException {
        boolean here = Providers.isOnThisMachine(URI.create(metadata.getIssuer().getValue()));
        boolean safe = Stream.of(
                        metadata.getAuthorizationEndpointURI(),
                        metadata.getTokenEndpointURI(),
                        metadata.getUserInfoEndpointURI(),
                        metadata.getJWKSetURI(),
                        metadata.getEndSessionEndpointURI())
                .filter(Objects::nonNull)
                .allMatch(address -> Providers.isEncrypted(address) || (here && Providers.isOnThisMachine(address)));
        if (!safe) {
            throw new GeneralException("the provider publishes an address that does not begin with https://");
        }
    }
}

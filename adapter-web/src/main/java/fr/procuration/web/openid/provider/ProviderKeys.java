package fr.procuration.web.openid.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.health.HealthStatus;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The keys a provider publishes. They are kept for five minutes; a key nobody knows yet has them fetched at once, though
 * not too often; while the provider cannot be reached they hold for four hours.
 */
public final class ProviderKeys {

    /** Asymmetric ones only: neither "none", nor a secret that would be the published key. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** How far the clocks of the provider and of this machine may be apart. */
    public static final int SKEW_SECONDS = 60;

    private static final Set<@Nullable JOSEObjectType> TYPES = types();
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration FETCH = Duration.ofSeconds(8);
    private static final Duration OUTAGE = Duration.ofHours(4);

    private final JWSVerificationKeySelector<SecurityContext> selector;
    private final AtomicBoolean away;

    private ProviderKeys(JWKSource<SecurityContext> source, AtomicBoolean away) {
        this.away = away;
        this.selector = new JWSVerificationKeySelector<>(ALGORITHMS, new StrongKeys(source));
    }

    /** At most two fetches in the time between. */
    static ProviderKeys publishedAt(URI address, Duration between) throws MalformedURLException {
        AtomicBoolean away = new AtomicBoolean();
        JWKSource<SecurityContext> source = JWKSourceBuilder.create(address.toURL(), JwksEndpoint::fetch)
                .cache(KEPT.toMillis(), FETCH.toMillis())
                .refreshAheadCache(false)
                .rateLimited(between.toMillis())
                .healthReporting(report -> away.set(report.getHealthStatus() == HealthStatus.NOT_HEALTHY))
                .outageTolerant(OUTAGE.toMillis())
                .build();
        return new ProviderKeys(source, away);
    }

    public JWSVerificationKeySelector<SecurityContext> selector() {
        return selector;
    }

    /**
     * The claims of a token of this provider, for an audience, within its time.
     *
     * @throws BadJOSEException if it is none
     * @throws ProviderUnavailableException if there are no keys to check it with
     */
    public JWTClaimsSet claims(SignedJWT token, Issuer issuer, String audience, Set<String> required)
            throws BadJOSEException {
        JWTClaimsSet exact =
                new JWTClaimsSet.Builder().issuer(issuer.getValue()).build();
        DefaultJWTClaimsVerifier<SecurityContext> rules = new DefaultJWTClaimsVerifier<>(audience, exact, required);
        rules.setMaxClockSkew(SKEW_SECONDS);
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPES));
        processor.setJWSKeySelector(selector);
        processor.setJWTClaimsSetVerifier(rules);
        try {
            return processor.process(token, null);
        } catch (JOSEException e) {
            throw refusalOrOutage(e);
        }
    }

    /**
     * Keys that were fetched too often for this token make it one that cannot be trusted; keys that cannot be had, an outage,
     * also while they are not asked for again.
     */
    public BadJOSEException refusalOrOutage(JOSEException failure) {
        boolean tooOften = failure instanceof RateLimitReachedException && !away.get();
        if (failure instanceof KeySourceException && !tooOften) {
            throw new ProviderUnavailableException("the keys of the OpenID provider", failure);
        }
        return new BadJOSEException("no key for this token", failure);
    }

    /** Of the types there are, those of tokens with claims and of access tokens (RFC 9068), and none. */
    private static Set<@Nullable JOSEObjectType> types() {
        Set<@Nullable JOSEObjectType> types = new HashSet<>();
        types.add(JOSEObjectType.JWT);
        types.add(new JOSEObjectType("at+jwt"));
        types.add(null);
        return types;
    }
}

package fr.procuration.web.openid.bearer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.procuration.web.account.AccountProvider;
import fr.procuration.web.http.CallThreads;
import fr.procuration.web.openid.provider.Provider;
import fr.procuration.web.openid.provider.Providers;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Takes the tokens of the providers from programs, in the header made for it and nowhere else: signed with a published key,
 * for this service, within their time give or take a minute; its issuer decides which of the roles it claims it gives. Who
 * calls often brings the same token: one that was found good is not examined again for some seconds, nor beyond its end.
 */
@Singleton
@Requires(property = "procuration.bearer.audience")
final class BearerTokens implements TokenValidator<HttpRequest<?>> {

    private static final Duration KNOWN = Duration.ofSeconds(30);
    private static final int MOST_KNOWN = 10_000;

    private final Providers providers;
    private final String audience;
    private final Scheduler blocking;
    private final InstantSource clock;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(KNOWN)
            .build();

    BearerTokens(
            Providers providers,
            @Value("${procuration.bearer.audience}") String audience,
            CallThreads threads,
            ClockProvider clock) {
        this.providers = providers;
        this.audience = audience;
        this.clock = clock.getClock();
        this.blocking = Schedulers.fromExecutor(threads);
    }

    /** Whose token it is, and until when it is good. */
    private record Known(Authentication account, Instant end) {}

    /** Keys may have to be fetched: not on the thread of the server, but on that which the call will need anyway. */
    @Override
    public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
        boolean inHeader = request.getHeaders()
                .findFirst(HttpHeaders.AUTHORIZATION)
                .filter(header -> header.endsWith(" " + token))
                .isPresent();
        if (!inHeader) {
            return Mono.empty();
        }
        Known before = known.getIfPresent(token);
        if (before != null && clock.instant().isBefore(before.end())) {
            return Mono.just(before.account());
        }
        return Mono.fromCallable(() -> account(token)).subscribeOn(blocking).flatMap(Mono::justOrEmpty);
    }

    private Optional<Authentication> account(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            String issuer = signed.getJWTClaimsSet().getIssuer();
            Optional<Provider> provider = issuer == null ? Optional.empty() : providers.issuing(issuer);
            return provider.isEmpty() ? Optional.empty() : Optional.of(account(provider.get(), signed));
        } catch (ParseException | BadJOSEException notTrusted) {
            return Optional.empty();
        }
    }

    private Authentication account(Provider provider, SignedJWT token) throws BadJOSEException {
        JWTClaimsSet claims = provider.bearerKeys().claims(token, provider.issuer(), audience, Set.of("sub", "exp"));
        List<String> roles = provider.people().granted(claims.getClaims());
        if (!provider.assurance().accepts(acr(claims)) && !isOfASystem(roles, claims)) {
            throw new BadJOSEException("level of assurance");
        }
        Map<String, Object> attributes = new HashMap<>(claims.getClaims());
        attributes.put(AccountProvider.ATTRIBUTE, provider.people().provider());
        Authentication account = Authentication.build(claims.getSubject(), roles, attributes);
        known.put(
                token.serialize(), new Known(account, claims.getExpirationTime().toInstant()));
        return account;
    }

    /** Medialog+ signs in by its client credentials: nobody was authenticated, and no level is stated. */
    private static boolean isOfASystem(List<String> roles, JWTClaimsSet claims) {
        return roles.equals(List.of("MEDIALOG")) && claims.getClaim("acr") == null;
    }

    private static @Nullable String acr(JWTClaimsSet claims) {
        return claims.getClaim("acr") instanceof String level ? level : null;
    }
}

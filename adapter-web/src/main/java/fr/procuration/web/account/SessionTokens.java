package fr.procuration.web.account;

import fr.procuration.web.seal.Seal;
import io.micronaut.context.annotation.Primary;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.claims.JtiGenerator;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the cookie of a session: sealed, so that it is readable for nobody and can be nothing but the cookie of a session. */
@Primary
@Singleton
final class SessionTokens implements TokenGenerator {

    private final Seal seal;
    private final JtiGenerator names;
    private final ClockProvider clock;

    SessionTokens(Seal seal, JtiGenerator names, ClockProvider clock) {
        this.seal = seal;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Optional<String> generateToken(Authentication account, @Nullable Integer seconds) {
        long expiry =
                clock.getClock().instant().getEpochSecond() + Objects.requireNonNull(seconds, "a session has an end");
        SealedSession session = new SealedSession(
                Objects.requireNonNull(names.generateJtiClaim()),
                account.getName(),
                List.copyOf(account.getRoles()),
                account.getAttributes(),
                expiry);
        return Optional.of(seal.close(SealedSession.PURPOSE, session));
    }

    /** A session is somebody's. */
    @Override
    public Optional<String> generateToken(Map<String, Object> claims) {
        return Optional.empty();
    }
}

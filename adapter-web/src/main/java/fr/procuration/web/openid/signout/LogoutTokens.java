package fr.procuration.web.openid.signout;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import fr.procuration.web.openid.provider.Provider;
import fr.procuration.web.openid.provider.ProviderKeys;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;

/**
 * Checks a logout token: signature, issuer, audience, event, no nonce, subject or session (OpenID Connect Back-Channel Logout
 * 1.0, 2.6), and its age. The keys are those for what anybody may send.
 */
record LogoutTokens(Provider provider) {

    /** How long the identifier of a logout token is remembered: longer than it is taken. */
    static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofSeconds(ProviderKeys.SKEW_SECONDS);

    static LogoutTokens of(Provider provider) {
        return new LogoutTokens(provider);
    }

    LogoutTokenClaimsSet check(String token, Instant now) throws BadJOSEException {
        LogoutTokenClaimsSet claims = claims(token);
        Instant issuedAt = claims.getIssueTime().toInstant();
        if (issuedAt.isBefore(now.minus(OLDEST)) || issuedAt.isAfter(now.plus(SKEW))) {
            throw new BadJOSEException("iat");
        }
        return claims;
    }

    private LogoutTokenClaimsSet claims(String token) throws BadJOSEException {
        LogoutTokenValidator validator = new LogoutTokenValidator(
                provider.issuer(), provider.client(), provider.bearerKeys().selector(), null);
        validator.setMaxClockSkew(ProviderKeys.SKEW_SECONDS);
        try {
            return validator.validate(JWTParser.parse(token));
        } catch (JOSEException e) {
            throw provider.bearerKeys().refusalOrOutage(e);
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new BadJOSEException("unreadable", unreadable);
        }
    }
}

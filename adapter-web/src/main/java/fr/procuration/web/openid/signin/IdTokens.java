package fr.procuration.web.openid.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import fr.procuration.web.openid.provider.Provider;
import fr.procuration.web.openid.provider.ProviderKeys;
import fr.procuration.web.openid.signin.SignInRefusedException.Reason;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Checks an ID token: signature, issuer, audience, times, nonce (OpenID Connect Core, 3.1.3.7), and level of assurance. */
record IdTokens(Provider provider) {

    static IdTokens of(Provider provider) {
        return new IdTokens(provider);
    }

    IDTokenClaimsSet check(JWT token, SignInAttempt departure) throws SignInRefusedException {
        IDTokenClaimsSet claims = claims(token, new Nonce(departure.nonce()));
        // Rule 5, which the library leaves to us where there is one audience.
        String party = claims.getStringClaim("azp");
        if (party != null && !party.equals(provider.client().getValue())) {
            throw new SignInRefusedException(Reason.FAILED);
        }
        if (departure.kiosk() && isBefore(departure, claims.getAuthenticationTime())) {
            throw new SignInRefusedException(Reason.FAILED);
        }
        if (!provider.assurance().accepts(claims.getStringClaim("acr"))) {
            throw new SignInRefusedException(Reason.TOO_WEAK);
        }
        return claims;
    }

    /** On a kiosk the provider was to ask again: a provider that tells when it did cannot have known the person from before. */
    private static boolean isBefore(SignInAttempt departure, @Nullable Date authenticated) {
        return authenticated != null
                && authenticated.toInstant().isBefore(departure.leftAt().minusSeconds(ProviderKeys.SKEW_SECONDS));
    }

    private IDTokenClaimsSet claims(JWT token, Nonce nonce) throws SignInRefusedException {
        IDTokenValidator validator = new IDTokenValidator(
                provider.issuer(), provider.client(), provider.keys().selector(), null);
        validator.setMaxClockSkew(ProviderKeys.SKEW_SECONDS);
        try {
            try {
                return validator.validate(token, nonce);
            } catch (JOSEException e) {
                throw provider.keys().refusalOrOutage(e);
            }
        } catch (BadJOSEException | IllegalArgumentException notTrusted) {
            throw new SignInRefusedException(Reason.FAILED);
        }
    }
}

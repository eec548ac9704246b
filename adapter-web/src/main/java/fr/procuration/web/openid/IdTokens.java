package fr.procuration.web.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import fr.procuration.web.openid.Refused.Reason;

/** Checks an ID token: signature, issuer, audience, times, nonce (OpenID Connect Core, 3.1.3.7), and level of assurance. */
record IdTokens(Provider provider) {

    static IdTokens of(Provider provider) {
        return new IdTokens(provider);
    }

    IDTokenClaimsSet check(JWT token, Nonce nonce) throws Refused {
        IDTokenClaimsSet claims = claims(token, nonce);
        // Rule 5, which the library leaves to us where there is one audience.
        String party = claims.getStringClaim("azp");
        if (party != null && !party.equals(provider.client().getValue())) {
            throw new Refused(Reason.FAILED);
        }
        if (!provider.assurance().accepts(claims.getStringClaim("acr"))) {
            throw new Refused(Reason.TOO_WEAK);
        }
        return claims;
    }

    private IDTokenClaimsSet claims(JWT token, Nonce nonce) throws Refused {
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
            throw new Refused(Reason.FAILED);
        }
    }
}

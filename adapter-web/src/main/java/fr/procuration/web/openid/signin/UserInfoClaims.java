package fr.procuration.web.openid.signin;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.UserInfoSuccessResponse;
import fr.procuration.web.openid.provider.Provider;
import fr.procuration.web.openid.provider.ProviderHttp;
import fr.procuration.web.openid.signin.SignInRefusedException.Reason;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** What a provider tells about somebody apart from the ID token, as FranceConnect does: in JSON, or signed. */
final class UserInfoClaims {

    private UserInfoClaims() {}

    /** The claims; none if the provider has no such place. Whoever they are about must be whom the ID token names. */
    static Map<String, Object> of(Provider provider, AccessToken access, Subject subject)
            throws SignInRefusedException {
        URI place = provider.metadata().getUserInfoEndpointURI();
        if (place == null) {
            return Map.of();
        }
        try {
            UserInfoResponse answer = UserInfoResponse.parse(ProviderHttp.send(new UserInfoRequest(place, access)));
            if (!answer.indicatesSuccess()) {
                throw new SignInRefusedException(Reason.FAILED);
            }
            Map<String, Object> claims = claims(provider, answer.toSuccessResponse());
            if (!subject.getValue().equals(claims.get("sub"))) {
                throw new SignInRefusedException(Reason.FAILED);
            }
            return claims;
        } catch (ParseException | BadJOSEException | IllegalArgumentException unreadable) {
            throw new SignInRefusedException(Reason.FAILED);
        }
    }

    private static Map<String, Object> claims(Provider provider, UserInfoSuccessResponse answer)
            throws BadJOSEException {
        JWT token = answer.getUserInfoJWT();
        if (token == null) {
            return answer.getUserInfo().toJSONObject();
        }
        if (!(token instanceof SignedJWT signed)) {
            throw new BadJOSEException("not signed");
        }
        return provider.keys()
                .claims(signed, provider.issuer(), provider.client().getValue(), Set.of("sub"))
                .getClaims();
    }
}

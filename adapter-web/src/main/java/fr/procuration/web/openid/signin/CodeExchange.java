package fr.procuration.web.openid.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import fr.procuration.web.openid.provider.Provider;
import fr.procuration.web.openid.provider.ProviderHttp;
import fr.procuration.web.openid.provider.RedirectUris;
import fr.procuration.web.openid.signin.SignInRefusedException.Reason;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a provider sends somebody back with into an account: the code into tokens, the tokens into claims. */
@Singleton
final class CodeExchange {

    private static final Logger LOG = LoggerFactory.getLogger(CodeExchange.class);

    private final RedirectUris addresses;

    CodeExchange(RedirectUris addresses) {
        this.addresses = addresses;
    }

    SignedIn of(Provider provider, SignInAttempt departure, Map<String, List<String>> parameters)
            throws SignInRefusedException {
        URI callback = addresses.callback(provider);
        AuthorizationCode code = code(provider, departure, callback, parameters);
        OIDCTokens tokens = tokens(provider, departure, callback, code);
        IDTokenClaimsSet word = IdTokens.of(provider).check(tokens.getIDToken(), departure);
        Map<String, Object> claims = new HashMap<>(word.toJSONObject());
        claims.putAll(UserInfoClaims.of(provider, tokens.getAccessToken(), word.getSubject()));
        return new SignedIn(
                Accounts.of(provider.people(), word.getSubject().getValue(), claims),
                tokens.getIDTokenString(),
                word.getStringClaim("sid"));
    }

    private static AuthorizationCode code(
            Provider provider, SignInAttempt departure, URI callback, Map<String, List<String>> parameters)
            throws SignInRefusedException {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(callback, parameters);
            boolean ours = response.getState() != null
                    && response.getState().getValue().equals(departure.state())
                    && (response.getIssuer() == null || response.getIssuer().equals(provider.issuer()));
            if (!ours || !response.indicatesSuccess()) {
                throw new SignInRefusedException(Reason.FAILED);
            }
            return response.toSuccessResponse().getAuthorizationCode();
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new SignInRefusedException(Reason.FAILED);
        }
    }

    private static OIDCTokens tokens(Provider provider, SignInAttempt departure, URI callback, AuthorizationCode code)
            throws SignInRefusedException {
        TokenRequest question = new TokenRequest.Builder(
                        provider.metadata().getTokenEndpointURI(),
                        provider.authentication(),
                        new AuthorizationCodeGrant(code, callback, new CodeVerifier(departure.verifier())))
                .build();
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(ProviderHttp.send(question));
            if (answer instanceof OIDCTokenResponse given
                    && given.getOIDCTokens().getIDToken() != null) {
                return given.getOIDCTokens();
            }
            String error = answer.indicatesSuccess()
                    ? "no ID token"
                    : answer.toErrorResponse().getErrorObject().getCode();
            LOG.warn("The provider of {} gave no tokens: {}", provider.people(), error);
            throw new SignInRefusedException(Reason.FAILED);
        } catch (ParseException | IllegalArgumentException unreadable) {
            LOG.warn("The tokens of the provider of {} cannot be read", provider.people());
            throw new SignInRefusedException(Reason.FAILED);
        }
    }
}

package fr.procuration.web.openid.signin;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCClaimsRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.ClaimRequirement;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSetRequest;
import fr.procuration.web.openid.provider.Assurance;
import fr.procuration.web.openid.provider.Provider;
import fr.procuration.web.openid.provider.RedirectUris;
import jakarta.inject.Singleton;
import java.net.URI;

/** Where a departure leads: the provider's page, with what the service asks of it. */
@Singleton
final class AuthorizationUrl {

    /** Asked for by the page that says that the provider was not sure enough: knowing somebody again will not do. */
    static final String ASK_AGAIN = "redemander";

    private final RedirectUris addresses;

    AuthorizationUrl(RedirectUris addresses) {
        this.addresses = addresses;
    }

    /** On a kiosk the next person may stand there while the provider still knows the one before: it has to ask. */
    URI address(Provider provider, SignInAttempt departure, boolean askAgain) {
        AuthenticationRequest.Builder question = new AuthenticationRequest.Builder(
                        ResponseType.CODE, provider.scope(), provider.client(), addresses.callback(provider))
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(new State(departure.state()))
                .nonce(new Nonce(departure.nonce()))
                .codeChallenge(new CodeVerifier(departure.verifier()), CodeChallengeMethod.S256);
        if (!provider.assurance().isAny()) {
            askForLevel(question, provider);
        }
        if (departure.kiosk() || askAgain) {
            question.prompt(Prompt.Type.LOGIN);
        }
        return question.build().toURI();
    }

    /** As FranceConnect documents it for insured persons, and ProConnect for agents, who say that both at once is undefined. */
    private static void askForLevel(AuthenticationRequest.Builder question, Provider provider) {
        Assurance assurance = provider.assurance();
        switch (provider.people()) {
            case ASSURES ->
                question.acrValues(assurance.configured().stream().map(ACR::new).toList());
            case AGENTS ->
                question.claims(new OIDCClaimsRequest()
                        .withIDTokenClaimsRequest(new ClaimsSetRequest()
                                .add(new ClaimsSetRequest.Entry("acr")
                                        .withClaimRequirement(ClaimRequirement.ESSENTIAL)
                                        .withValues(assurance.accepted()))));
        }
    }
}

package fr.procuration.web.openid;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.time.InstantSource;
import java.util.List;

/** A provider of OpenID Connect that keeps the accounts of some people. */
final class Provider {

    private final People people;
    private final Issuer issuer;
    private final ClientID client;
    private final Secret secret;
    private final Scope scope;
    private final Assurance assurance;
    private final Discovery discovery;

    Provider(People people, ProviderConfiguration configuration, InstantSource clock) {
        this.people = people;
        this.issuer = new Issuer(configuration.issuer());
        this.client = new ClientID(configuration.clientId());
        this.secret = new Secret(configuration.clientSecret());
        this.scope = Scope.parse(configuration.scopes());
        this.assurance = Assurance.of(configuration.acr());
        this.discovery = new Discovery(issuer, clock);
    }

    People people() {
        return people;
    }

    Issuer issuer() {
        return issuer;
    }

    ClientID client() {
        return client;
    }

    Scope scope() {
        return scope;
    }

    Assurance assurance() {
        return assurance;
    }

    OIDCProviderMetadata metadata() {
        return discovery.published().metadata();
    }

    ProviderKeys keys() {
        return discovery.published().keys();
    }

    ProviderKeys bearerKeys() {
        return discovery.published().bearerKeys();
    }

    /** FranceConnect takes the secret in the form only; where nothing is said, the header is the rule. */
    ClientAuthentication authentication() {
        List<ClientAuthenticationMethod> taken = metadata().getTokenEndpointAuthMethods();
        return taken == null || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client, secret)
                : new ClientSecretPost(client, secret);
    }
}

package fr.procuration.web.openid.provider;

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
public final class Provider {

    private final AccountRealm people;
    private final Issuer issuer;
    private final ClientID client;
    private final Secret secret;
    private final Scope scope;
    private final Assurance assurance;
    private final Discovery discovery;

    Provider(AccountRealm people, ProviderConfiguration configuration, InstantSource clock) {
        this.people = people;
        this.issuer = new Issuer(configuration.issuer());
        this.client = new ClientID(configuration.clientId());
        this.secret = new Secret(configuration.clientSecret());
        this.scope = Scope.parse(configuration.scopes());
        this.assurance = Assurance.of(configuration.acr());
        this.discovery = new Discovery(issuer, clock);
    }

    public AccountRealm people() {
        return people;
    }

    public Issuer issuer() {
        return issuer;
    }

    public ClientID client() {
        return client;
    }

    public Scope scope() {
        return scope;
    }

    public Assurance assurance() {
        return assurance;
    }

    public OIDCProviderMetadata metadata() {
        return discovery.published().metadata();
    }

    public ProviderKeys keys() {
        return discovery.published().keys();
    }

    public ProviderKeys bearerKeys() {
        return discovery.published().bearerKeys();
    }

    /** FranceConnect takes the secret in the form only; where nothing is said, the header is the rule. */
    public ClientAuthentication authentication() {
        List<ClientAuthenticationMethod> taken = metadata().getTokenEndpointAuthMethods();
        return taken == null || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client, secret)
                : new ClientSecretPost(client, secret);
    }
}

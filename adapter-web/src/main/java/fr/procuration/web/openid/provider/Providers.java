package fr.procuration.web.openid.provider;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.validation.ClockProvider;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The configured providers; who issued a token must tell whose account it is, so that no two may be one. */
@Context
public final class Providers {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<Provider> all;

    Providers(
            List<ProviderConfiguration> configurations,
            ClockProvider clock,
            @Value("${procuration.bearer.audience:}") String audience) {
        configurations.forEach(each -> check(each, audience));
        all = configurations.stream()
                .map(each -> new Provider(people(each), each, clock.getClock()))
                .toList();
        if (new HashSet<>(all.stream().map(Provider::issuer).toList()).size() < all.size()) {
            throw new ConfigurationException(
                    "The providers of insured persons and of agents need issuers of their own");
        }
    }

    /**
     * Where an insured person signs in.
     *
     * @return a path of the service, nothing if there is no provider
     */
    public Optional<String> wayInOfAssures() {
        return wayIn(AccountRealm.ASSURES);
    }

    /**
     * Where an agent signs in.
     *
     * @return a path of the service, nothing if there is no provider
     */
    public Optional<String> wayInOfAgents() {
        return wayIn(AccountRealm.AGENTS);
    }

    public Optional<Provider> named(String name) {
        return AccountRealm.of(name).flatMap(this::of);
    }

    public Optional<Provider> issuing(String issuer) {
        return all.stream()
                .filter(each -> each.issuer().getValue().equals(issuer))
                .findFirst();
    }

    private Optional<Provider> of(AccountRealm people) {
        return all.stream().filter(each -> each.people() == people).findFirst();
    }

    private Optional<String> wayIn(AccountRealm people) {
        return of(people).map(each -> RedirectUris.LOGIN + people.provider());
    }

    private static AccountRealm people(ProviderConfiguration configuration) {
        return AccountRealm.of(configuration.name())
                .orElseThrow(() -> new ConfigurationException("No people have the provider " + configuration.name()));
    }

    /** An ID token is for the client, a bearer token for the audience: were they one, either would pass for the other. */
    private static void check(ProviderConfiguration configuration, String audience) {
        if (configuration.clientId().equals(audience)) {
            throw new ConfigurationException("The audience of bearer tokens may not be the client of a provider");
        }
        if (people(configuration) == AccountRealm.AGENTS
                && !configuration.acr().isBlank()
                && !Assurance.of(configuration.acr()).needsTwoFactors()) {
            throw new ConfigurationException(
                    "The level of assurance of agents (PROCURATION_AGENTS_OIDC_ACR) has to mean two"
                            + " factors, as eidas1-mfa, eidas2 and eidas3 do");
        }
        if (!isSafe(URI.create(configuration.issuer()))) {
            throw new ConfigurationException("The issuer of " + configuration.name() + " has to begin with https://");
        }
    }

    /** Encrypted, or on this machine. */
    public static boolean isSafe(URI address) {
        return isEncrypted(address) || isOnThisMachine(address);
    }

    static boolean isEncrypted(URI address) {
        return "https".equals(address.getScheme());
    }

    static boolean isOnThisMachine(URI address) {
        return THIS_MACHINE.contains(String.valueOf(address.getHost()));
    }
}

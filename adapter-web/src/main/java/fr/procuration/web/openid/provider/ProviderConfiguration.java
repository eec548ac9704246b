package fr.procuration.web.openid.provider;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What a deployment says of a provider.
 *
 * @param name whose accounts it keeps
 * @param issuer as it writes itself in its tokens
 * @param clientId how it knows this service
 * @param clientSecret what this service proves itself with
 * @param scopes what it is asked for, separated by spaces
 * @param acr the levels of assurance that are enough, separated by spaces or commas; empty if any is
 */
@EachProperty("procuration.openid")
record ProviderConfiguration(
        @Parameter String name,
        String issuer,
        String clientId,
        String clientSecret,
        @Bindable(defaultValue = "openid") String scopes,
        @Bindable(defaultValue = "") String acr) {

    @Override
    public String toString() {
        return "ProviderConfiguration[" + name + "]";
    }
}

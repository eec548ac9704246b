package fr.procuration.web.pages.signin;

import fr.procuration.web.openid.provider.Providers;
import io.micronaut.security.authentication.provider.HttpRequestAuthenticationProvider;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one can sign in where the service runs: with accounts of its own, with a provider. */
@Singleton
final class SignInWays {

    private final boolean accounts;
    private final Providers providers;

    SignInWays(List<HttpRequestAuthenticationProvider<?>> accounts, Providers providers) {
        this.accounts = !accounts.isEmpty();
        this.providers = providers;
    }

    boolean accounts() {
        return accounts;
    }

    /** Where to sign in with the provider of agents or of insured persons, null if it is not configured. */
    @Nullable
    String provider(boolean agent) {
        return (agent ? providers.wayInOfAgents() : providers.wayInOfAssures()).orElse(null);
    }
}

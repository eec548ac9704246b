package fr.procuration.web.pages;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.util.StringUtils;
import io.micronaut.security.authentication.provider.HttpRequestAuthenticationProvider;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one can sign in where the service runs: with accounts of its own, with a provider. */
@Singleton
final class SignInWays {

    private final boolean accounts;
    private final String provider;

    SignInWays(
            List<HttpRequestAuthenticationProvider<?>> accounts,
            @Value("${procuration.pages.provider-path:}") String provider) {
        this.accounts = !accounts.isEmpty();
        this.provider = provider;
    }

    boolean accounts() {
        return accounts;
    }

    /** Where to sign in with FranceConnect, null if it is not configured. */
    @Nullable
    String provider() {
        return StringUtils.isEmpty(provider) ? null : provider;
    }
}

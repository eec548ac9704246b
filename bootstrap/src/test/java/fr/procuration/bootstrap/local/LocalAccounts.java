package fr.procuration.bootstrap.local;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.AuthenticationFailureReason;
import io.micronaut.security.authentication.AuthenticationRequest;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.provider.HttpRequestAuthenticationProvider;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Signs in with the accounts of the local environment. */
@Singleton
@Requires(env = "local")
final class LocalAccounts implements HttpRequestAuthenticationProvider<Object> {

    @Override
    public AuthenticationResponse authenticate(
            HttpRequest<Object> request, AuthenticationRequest<String, String> credentials) {
        // As people type it: a NIR may have spaces.
        String identifiant = credentials.getIdentity().replace(" ", "");
        Optional<LocalAccount> account = LocalAccount.ALL.stream()
                .filter(each -> each.opensWith(identifiant, credentials.getSecret()))
                .findFirst();
        return account.<AuthenticationResponse>map(found -> AuthenticationResponse.success(
                        found.authentication().getName(),
                        found.authentication().getRoles(),
                        found.authentication().getAttributes()))
                .orElseGet(() -> AuthenticationResponse.failure(AuthenticationFailureReason.CREDENTIALS_DO_NOT_MATCH));
    }
}

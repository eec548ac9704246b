package fr.procuration.web.service;

import fr.procuration.port.fixture.Mandants;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.AuthenticationRequest;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.provider.HttpRequestAuthenticationProvider;
import jakarta.inject.Singleton;
import java.util.List;

/** One account: Mme Françoise MARTIN, whose code is "francoise". */
@Singleton
final class InMemoryAccounts implements HttpRequestAuthenticationProvider<Object> {

    private static final String NIR = Mandants.FRANCOISE.nir().value();

    @Override
    public AuthenticationResponse authenticate(
            @Nullable HttpRequest<Object> request, AuthenticationRequest<String, String> typed) {
        boolean right = NIR.equals(typed.getIdentity()) && "francoise".equals(typed.getSecret());
        return right
                ? AuthenticationResponse.success(NIR, List.of("ASSURE"), Tokens.claims(Mandants.FRANCOISE))
                : AuthenticationResponse.failure();
    }
}

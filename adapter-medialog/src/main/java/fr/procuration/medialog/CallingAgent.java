package fr.procuration.medialog;

import fr.procuration.domain.Agent;
import fr.procuration.port.IncompleteAccountException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;

/** The agent who is calling: known from the account, never from the request. */
@Singleton
final class CallingAgent {

    private final HttpClientAddressResolver addresses;

    CallingAgent(HttpClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    Agent of(HttpRequest<?> request) {
        Authentication account =
                request.getUserPrincipal(Authentication.class).orElseThrow(IncompleteAccountException::new);
        if (!(account.getAttributes().get("site") instanceof String site)) {
            throw new IncompleteAccountException();
        }
        try {
            return new Agent(account.getName(), site, addresses.resolve(request));
        } catch (IllegalArgumentException unreadable) {
            throw new IncompleteAccountException();
        }
    }
}

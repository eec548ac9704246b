package fr.procuration.web.desk;

import fr.procuration.domain.Agent;
import fr.procuration.port.IncompleteAccountException;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controllers the agent who is calling: known from the account, never from the request. */
@Singleton
final class AgentBinder implements TypedRequestArgumentBinder<Agent> {

    private final HttpClientAddressResolver addresses;

    AgentBinder(HttpClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    @Override
    public Argument<Agent> argumentType() {
        return Argument.of(Agent.class);
    }

    @Override
    public BindingResult<Agent> bind(ArgumentConversionContext<Agent> context, HttpRequest<?> request) {
        Agent agent = request.getUserPrincipal(Authentication.class)
                .flatMap(account -> agent(account, addresses.resolve(request)))
                .orElseThrow(IncompleteAccountException::new);
        return () -> Optional.of(agent);
    }

    private static Optional<Agent> agent(Authentication account, String origin) {
        if (!(account.getAttributes().get("site") instanceof String site)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Agent(account.getName(), site, origin));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}

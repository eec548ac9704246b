package fr.procuration.web.account;

import fr.procuration.domain.Mandant;
import fr.procuration.port.IncompleteAccountException;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controllers the mandant who is calling: known from the account, never from the request. */
@Singleton
final class MandantBinder implements TypedRequestArgumentBinder<Mandant> {

    @Override
    public Argument<Mandant> argumentType() {
        return Argument.of(Mandant.class);
    }

    @Override
    public BindingResult<Mandant> bind(ArgumentConversionContext<Mandant> context, HttpRequest<?> request) {
        Optional<Authentication> account = request.getUserPrincipal(Authentication.class);
        if (account.isEmpty()) {
            return BindingResult.unsatisfied();
        }
        Mandant mandant =
                MandantClaims.read(account.get().getAttributes()).orElseThrow(IncompleteAccountException::new);
        return () -> Optional.of(mandant);
    }
}

package fr.procuration.web.signin;

import fr.procuration.web.account.AccountProvider;
import fr.procuration.web.problem.ProblemKind;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.Authenticator;
import io.micronaut.security.authentication.UsernamePasswordCredentials;
import io.micronaut.security.authentication.provider.HttpRequestAuthenticationProvider;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Opens a session, a cookie that carries the account's token; only where the service knows accounts of its own. */
@Hidden
@Controller("/connexion")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(beans = HttpRequestAuthenticationProvider.class)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInController {

    private final Authenticator<HttpRequest<?>> authenticator;
    private final SessionOpening opening;
    private final SignInEvents events;
    private final Validator validator;

    SignInController(
            Authenticator<HttpRequest<?>> authenticator,
            SessionOpening opening,
            SignInEvents events,
            Validator validator) {
        this.validator = validator;
        this.authenticator = authenticator;
        this.opening = opening;
        this.events = events;
    }

    @Post
    @Status(HttpStatus.SEE_OTHER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    HttpResponse<Void> signIn(HttpRequest<?> request, @Body SignInForm form) {
        check(request, form);
        return authenticate(request, form)
                .<MutableHttpResponse<?>>map(account -> opening.open(request, account, SignInOrigin.form(request)))
                .orElseThrow(ProblemKind.WRONG_CREDENTIALS::exception)
                .body(null);
    }

    /** A page that is shown again has what was filled. */
    private void check(HttpRequest<?> request, SignInForm form) {
        Set<ConstraintViolation<SignInForm>> missing = validator.validate(form);
        if (!missing.isEmpty()) {
            TypedAccount.of(request, Objects.requireNonNullElse(form.identifiant(), ""));
            throw new ConstraintViolationException(missing);
        }
    }

    private Optional<Authentication> authenticate(HttpRequest<?> request, SignInForm form) {
        String account = Objects.requireNonNull(form.identifiant());
        UsernamePasswordCredentials typed =
                new UsernamePasswordCredentials(account, Objects.requireNonNull(form.code()));
        AuthenticationResponse answer = Mono.from(authenticator.authenticate(request, typed))
                .blockOptional()
                .orElseGet(AuthenticationResponse::failure);
        if (!answer.isAuthenticated()) {
            TypedAccount.of(request, account);
            events.refused(request, new SignInFailure(AccountProvider.LOCAL, SignInFailure.Reason.CREDENTIALS), typed);
        }
        return answer.getAuthentication();
    }
}

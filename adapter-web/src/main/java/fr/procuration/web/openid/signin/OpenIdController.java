package fr.procuration.web.openid.signin;

import fr.procuration.web.http.RequestCanal;
import fr.procuration.web.http.connection.RequestSource;
import fr.procuration.web.http.connection.RequestSources;
import fr.procuration.web.openid.provider.AccountRealm;
import fr.procuration.web.openid.provider.Provider;
import fr.procuration.web.openid.provider.Providers;
import fr.procuration.web.openid.provider.RedirectUris;
import fr.procuration.web.openid.signout.LogoutHintCookie;
import fr.procuration.web.problem.ProblemKind;
import fr.procuration.web.signin.SessionOpening;
import fr.procuration.web.signin.SignInEvents;
import fr.procuration.web.signin.SignInFailure;
import fr.procuration.web.signin.SignInOrigin;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to a provider and back: authorization code with PKCE, state and nonce (OpenID Connect Core, 3.1). */
@Hidden
@Controller(RedirectUris.ROOT)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenIdController {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdController.class);

    private final Providers providers;
    private final AuthorizationUrl leaving;
    private final SignInAttemptCookie attempts;
    private final CodeExchange exchange;
    private final LogoutHintCookie hints;
    private final SessionOpening opening;
    private final SignInEvents events;
    private final RequestSources sources;

    OpenIdController(
            Providers providers,
            AuthorizationUrl leaving,
            SignInAttemptCookie attempts,
            CodeExchange exchange,
            LogoutHintCookie hints,
            SessionOpening opening,
            SignInEvents events,
            RequestSources sources) {
        this.sources = sources;
        this.providers = providers;
        this.leaving = leaving;
        this.attempts = attempts;
        this.exchange = exchange;
        this.hints = hints;
        this.opening = opening;
        this.events = events;
    }

    @Get("/login/{name}")
    HttpResponse<?> leave(HttpRequest<?> request, String name) {
        Provider provider = provider(name);
        boolean kiosk = RequestCanal.isKiosk(request);
        if (sources.of(request) == RequestSource.OTHER_ORIGIN) {
            return signInPage(provider, kiosk);
        }
        MutableHttpResponse<?> response = HttpResponse.status(HttpStatus.SEE_OTHER);
        SignInAttempt attempt = attempts.write(response, provider, kiosk);
        boolean askAgain = request.getParameters().contains(AuthorizationUrl.ASK_AGAIN);
        return response.header(
                HttpHeaders.LOCATION,
                leaving.address(provider, attempt, askAgain).toString());
    }

    @Get("/callback/{name}")
    HttpResponse<?> arrive(HttpRequest<?> request, String name) {
        Provider provider = provider(name);
        boolean kiosk =
                attempts.read(request, provider).map(SignInAttempt::kiosk).orElse(false);
        MutableHttpResponse<?> response;
        try {
            response = open(request, provider);
        } catch (SignInRefusedException refused) {
            LOG.info("A sign-in with the provider of {} was refused: {}", provider.people(), refused.reason());
            events.refused(request, new SignInFailure(name, refused.reason().told()), null);
            response = HttpResponse.seeOther(refusal(provider, refused.reason()));
        }
        if (kiosk) {
            onKiosk(response);
        }
        attempts.forget(response);
        return response;
    }

    private MutableHttpResponse<?> open(HttpRequest<?> request, Provider provider) throws SignInRefusedException {
        SignInAttempt attempt = attempts.read(request, provider)
                .orElseThrow(() -> new SignInRefusedException(SignInRefusedException.Reason.FAILED));
        SignedIn signedIn =
                exchange.of(provider, attempt, request.getParameters().asMap());
        MutableHttpResponse<?> response =
                opening.open(request, signedIn.account(), new SignInOrigin(signedIn.sid(), attempt.kiosk()));
        hints.write(response, provider, signedIn.idToken());
        return response;
    }

    /** A page of another origin opens no session in the name of whoever the provider still knows: it takes a click here. */
    private static MutableHttpResponse<?> signInPage(Provider provider, boolean kiosk) {
        MutableHttpResponse<?> response = HttpResponse.seeOther(
                URI.create(provider.people() == AccountRealm.AGENTS ? "/connexion?agent" : "/connexion"));
        if (kiosk) {
            onKiosk(response);
        }
        return response;
    }

    private static URI refusal(Provider provider, SignInRefusedException.Reason reason) {
        String agents = provider.people() == AccountRealm.AGENTS ? "agent&" : "";
        return URI.create("/connexion?" + agents + "refus=" + reason.word());
    }

    private static void onKiosk(MutableHttpResponse<?> response) {
        URI target = UriBuilder.of(response.getHeaders().get(HttpHeaders.LOCATION))
                .queryParam(RequestCanal.PARAMETER, RequestCanal.KIOSK)
                .build();
        response.headers(headers -> headers.set(HttpHeaders.LOCATION, target.toString()));
    }

    private Provider provider(String name) {
        return providers.named(name).orElseThrow(ProblemKind.NOT_FOUND::exception);
    }
}

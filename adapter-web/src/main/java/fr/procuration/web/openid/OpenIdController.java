package fr.procuration.web.openid;

import fr.procuration.web.account.SessionOpening;
import fr.procuration.web.account.SignInEvents;
import fr.procuration.web.account.SignInFailure;
import fr.procuration.web.account.SignInOrigin;
import fr.procuration.web.http.RequestSource;
import fr.procuration.web.http.RequestSources;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
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
@Controller(Addresses.ROOT)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenIdController {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdController.class);

    private final Providers providers;
    private final Leaving leaving;
    private final DepartureCookie departures;
    private final Arrivals arrivals;
    private final HintCookie hints;
    private final SessionOpening opening;
    private final SignInEvents events;
    private final RequestSources sources;

    OpenIdController(
            Providers providers,
            Leaving leaving,
            DepartureCookie departures,
            Arrivals arrivals,
            HintCookie hints,
            SessionOpening opening,
            SignInEvents events,
            RequestSources sources) {
        this.sources = sources;
        this.providers = providers;
        this.leaving = leaving;
        this.departures = departures;
        this.arrivals = arrivals;
        this.hints = hints;
        this.opening = opening;
        this.events = events;
    }

    @Get("/login/{name}")
    HttpResponse<?> leave(HttpRequest<?> request, String name) {
        Provider provider = provider(name);
        boolean kiosk = "bms".equals(request.getParameters().get("canal"));
        if (sources.of(request) == RequestSource.OTHER_ORIGIN) {
            return signInPage(provider, kiosk);
        }
        MutableHttpResponse<?> response = HttpResponse.status(HttpStatus.SEE_OTHER);
        Departure departure = departures.write(response, provider, kiosk);
        boolean askAgain = request.getParameters().contains(Leaving.ASK_AGAIN);
        return response.header(
                HttpHeaders.LOCATION,
                leaving.address(provider, departure, askAgain).toString());
    }

    @Get("/callback/{name}")
    HttpResponse<?> arrive(HttpRequest<?> request, String name) {
        Provider provider = provider(name);
        boolean kiosk = departures.read(request, provider).map(Departure::kiosk).orElse(false);
        MutableHttpResponse<?> response;
        try {
            response = open(request, provider);
        } catch (Refused refused) {
            LOG.info("A sign-in with the provider of {} was refused: {}", provider.people(), refused.reason());
            events.refused(request, new SignInFailure(name, refused.reason().told()), null);
            response = HttpResponse.seeOther(refusal(provider, refused.reason()));
        }
        if (kiosk) {
            onKiosk(response);
        }
        departures.forget(response);
        return response;
    }

    private MutableHttpResponse<?> open(HttpRequest<?> request, Provider provider) throws Refused {
        Departure departure = departures.read(request, provider).orElseThrow(() -> new Refused(Refused.Reason.FAILED));
        Arrival arrival =
                arrivals.of(provider, departure, request.getParameters().asMap());
        MutableHttpResponse<?> response =
                opening.open(request, arrival.account(), new SignInOrigin(arrival.sid(), departure.kiosk()));
        hints.write(response, provider, arrival.idToken());
        return response;
    }

    /** A page of another origin opens no session in the name of whoever the provider still knows: it takes a click here. */
    private static MutableHttpResponse<?> signInPage(Provider provider, boolean kiosk) {
        MutableHttpResponse<?> response = HttpResponse.seeOther(
                URI.create(provider.people() == People.AGENTS ? "/connexion?agent" : "/connexion"));
        if (kiosk) {
            onKiosk(response);
        }
        return response;
    }

    private static URI refusal(Provider provider, Refused.Reason reason) {
        String agents = provider.people() == People.AGENTS ? "agent&" : "";
        return URI.create("/connexion?" + agents + "refus=" + reason.word());
    }

    private static void onKiosk(MutableHttpResponse<?> response) {
        URI target = UriBuilder.of(response.getHeaders().get(HttpHeaders.LOCATION))
                .queryParam("canal", "bms")
                .build();
        response.headers(headers -> headers.set(HttpHeaders.LOCATION, target.toString()));
    }

    private Provider provider(String name) {
        return providers
                .named(name)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "adresse-inconnue"));
    }
}

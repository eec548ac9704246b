package fr.procuration.web.pages.signin;

import fr.procuration.web.http.RequestCanal;
import fr.procuration.web.http.connection.RequestSource;
import fr.procuration.web.http.connection.RequestSources;
import fr.procuration.web.openid.signout.ProviderSignOut;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.signin.SessionEnd;
import fr.procuration.web.signin.TypedAccount;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The screens for nobody in particular: signing in, having signed out, the declaration of accessibility. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInPageController {

    private final Frames frames;
    private final SignInWays ways;
    private final TypedAccount typed;
    private final SessionEnd sessionEnd;
    private final ProviderSignOut atProvider;
    private final RequestSources sources;

    SignInPageController(
            Frames frames,
            SignInWays ways,
            TypedAccount typed,
            SessionEnd sessionEnd,
            ProviderSignOut atProvider,
            RequestSources sources) {
        this.typed = typed;
        this.sources = sources;
        this.frames = frames;
        this.ways = ways;
        this.sessionEnd = sessionEnd;
        this.atProvider = atProvider;
    }

    @Get(SignInPaths.PAGE)
    MutableHttpResponse<?> signIn(
            HttpRequest<?> request, @QueryValue @Nullable String refus, @QueryValue @Nullable String interrompue) {
        SignInRefusal refusal = SignInRefusal.of(refus);
        String account = refusal == SignInRefusal.TYPED ? typed.read(request) : "";
        SignIn model = SignIn.of(SignInPaths.isForAgents(request), account, refusal, interrompue != null, ways);
        MutableHttpResponse<?> page = frames.page(request, "compte/connexion", Screen.open(model.title()), model);
        if (!account.isEmpty()) {
            typed.forget(page);
        }
        return page;
    }

    /** The last page. Arriving ends no session: one that is still open is ended by a button. */
    @Get("/fin")
    MutableHttpResponse<?> end(HttpRequest<?> request, @QueryValue @Nullable String state) {
        if (ProviderSignOut.KIOSK.equals(state) && !RequestCanal.isKiosk(request)) {
            return HttpResponse.seeOther(URI.create("/fin?" + RequestCanal.KIOSK_QUERY));
        }
        if (request.getUserPrincipal().isEmpty()) {
            return frames.page(request, "compte/fin", Screen.open("Session terminée"));
        }
        return endsByItself(request)
                ? ended(request)
                : frames.form(request, "compte/ouverte", Screen.open("Session ouverte"), null);
    }

    /** A kiosk without JavaScript can send no form by itself: its page refreshes to this one. */
    private boolean endsByItself(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET
                && RequestCanal.isKiosk(request)
                && sources.of(request) == RequestSource.OWN_PAGE;
    }

    private MutableHttpResponse<?> ended(HttpRequest<?> request) {
        MutableHttpResponse<?> response = atProvider
                .nextStep(request)
                .<MutableHttpResponse<?>>map(HttpResponse::seeOther)
                .orElseGet(() -> frames.page(request, "compte/fin", Screen.open("Session terminée")));
        sessionEnd.end(request, response);
        return response;
    }

    /**
     * On the way to the provider's own sign-out: by a page, for a form may lead to this service only, and where a provider
     * sends people on to is its own affair.
     */
    @Get(ProviderSignOut.PATH)
    MutableHttpResponse<?> onward(HttpRequest<?> request) {
        if (request.getUserPrincipal().isPresent()) {
            // A link, not the step after signing out.
            return Frames.seeOther(request, "/fin");
        }
        MutableHttpResponse<?> response = atProvider
                .address(request, RequestCanal.isKiosk(request))
                .<MutableHttpResponse<?>>map(address -> frames.page(
                        request,
                        "compte/fournisseur",
                        Screen.open("Déconnexion"),
                        new ProviderSignOutPage(address.toString())))
                .orElseGet(() -> Frames.seeOther(request, "/fin"));
        atProvider.forget(response);
        return response;
    }

    @Get("/accessibilite")
    MutableHttpResponse<?> accessibility(HttpRequest<?> request, @Nullable Authentication account) {
        return frames.page(request, "accessibilite", Screen.forEverybody("Accessibilité", account));
    }
}

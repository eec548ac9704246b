package fr.procuration.web.pages;

import fr.procuration.web.account.SessionEnd;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

/** The screens for nobody in particular: signing in, having signed out, the declaration of accessibility. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInPageController {

    static final String PATH = "/connexion";
    static final String REFUSED = PATH + "?refus";
    static final String INTERRUPTED = PATH + "?interrompue";
    static final String AGENTS = PATH + "?agent";
    static final String REFUSED_AGENT = AGENTS + "&refus";

    private final Frames frames;
    private final SignInWays ways;
    private final SessionEnd sessionEnd;

    SignInPageController(Frames frames, SignInWays ways, SessionEnd sessionEnd) {
        this.frames = frames;
        this.ways = ways;
        this.sessionEnd = sessionEnd;
    }

    @Get(PATH)
    MutableHttpResponse<?> signIn(
            HttpRequest<?> request, @QueryValue @Nullable String refus, @QueryValue @Nullable String interrompue) {
        SignIn model =
                new SignIn(isForAgents(request), refus != null, interrompue != null, ways.accounts(), ways.provider());
        return frames.page(request, "compte/connexion", Screen.open("Connexion"), model);
    }

    /** The desk has a way in of its own; where it leads is decided by the account. */
    static boolean isForAgents(HttpRequest<?> request) {
        return request.getParameters().contains("agent");
    }

    /** Where a session ends; a kiosk without JavaScript comes here by itself, so that arriving is enough. */
    @Get("/fin")
    MutableHttpResponse<?> end(HttpRequest<?> request) {
        MutableHttpResponse<?> response = frames.page(request, "compte/fin", Screen.open("Session terminée"));
        sessionEnd.end(request, response);
        return response;
    }

    @Get("/accessibilite")
    MutableHttpResponse<?> accessibility(HttpRequest<?> request) {
        return frames.page(request, "accessibilite", Screen.open("Accessibilité"));
    }
}

package fr.procuration.web.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

/** The screens for nobody in particular: signing in, having signed out, the declaration of accessibility. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class SignInPageController {

    static final String PATH = "/connexion";
    static final String REFUSED = PATH + "?refus";
    static final String INTERRUPTED = PATH + "?interrompue";

    private final Frames frames;
    private final SignInWays ways;

    SignInPageController(Frames frames, SignInWays ways) {
        this.frames = frames;
        this.ways = ways;
    }

    @Get(PATH)
    MutableHttpResponse<?> signIn(
            HttpRequest<?> request, @QueryValue @Nullable String refus, @QueryValue @Nullable String interrompue) {
        SignIn model = new SignIn(refus != null, interrompue != null, ways.accounts(), ways.provider());
        return frames.page(request, "compte/connexion", Screen.open("Connexion"), model);
    }

    @Get("/fin")
    MutableHttpResponse<?> end(HttpRequest<?> request) {
        return frames.page(request, "compte/fin", Screen.open("Session terminée"));
    }

    @Get("/accessibilite")
    MutableHttpResponse<?> accessibility(HttpRequest<?> request) {
        return frames.page(request, "accessibilite", Screen.open("Accessibilité"));
    }
}

package fr.procuration.web.pages.own;

import fr.procuration.web.http.RequestCanal;
import fr.procuration.web.http.connection.RequestSource;
import fr.procuration.web.http.connection.RequestSources;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.frame.Tab;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The question of a kiosk without JavaScript, before its session ends by itself. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class StillThereController {

    private final Frames frames;
    private final RequestSources sources;

    StillThereController(Frames frames, RequestSources sources) {
        this.frames = frames;
        this.sources = sources;
    }

    @Get("/encore")
    MutableHttpResponse<?> ask(HttpRequest<?> request, @Nullable Authentication account) {
        if (account == null) {
            return Frames.seeOther(request, "/fin");
        }
        Screen screen = Screen.of("Êtes-vous toujours là\u00a0?", Tab.ACCUEIL, account);
        return frames.page(request, "compte/encore", screen, back(request));
    }

    /** The page that asked, if it was one of this service. */
    private String back(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.REFERER))
                .filter(page -> sources.of(request) == RequestSource.OWN_PAGE)
                .map(URI::create)
                .filter(page -> page.getRawQuery() != null && !page.getRawPath().startsWith("//"))
                .map(page -> page.getRawPath() + "?" + page.getRawQuery())
                .orElse("/" + RequestCanal.query(true));
    }
}

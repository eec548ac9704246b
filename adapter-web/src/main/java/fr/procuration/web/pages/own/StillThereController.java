package fr.procuration.web.pages.own;

import fr.procuration.web.http.RequestCanal;
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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The question of a kiosk without JavaScript, before its session ends by itself. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class StillThereController {

    /** What follows the origin; two slashes would name another one. */
    private static final Pattern OF_THE_KIOSK = Pattern.compile(
            "https?://[^/]+(/(?!/)[\\w./?=&%:+~-]*\\b" + RequestCanal.KIOSK_QUERY + "\\b[\\w./?=&%:+~-]*)");

    private final Frames frames;

    StillThereController(Frames frames) {
        this.frames = frames;
    }

    @Get("/encore")
    MutableHttpResponse<?> ask(HttpRequest<?> request, @Nullable Authentication account) {
        if (account == null) {
            return Frames.seeOther(request, "/fin");
        }
        Screen screen = Screen.of("Êtes-vous toujours là\u00a0?", Tab.ACCUEIL, account);
        return frames.page(request, "compte/encore", screen, back(request));
    }

    /** The page that asked. */
    private static String back(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeaders.REFERER))
                .map(OF_THE_KIOSK::matcher)
                .filter(Matcher::matches)
                .map(page -> page.group(1))
                .orElse("/" + RequestCanal.query(true));
    }
}

package fr.procuration.web.pages.texts;

import fr.procuration.web.caisse.Caisse;
import fr.procuration.web.caisse.PublicText;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts for everybody, signed in or not. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PublicTextController {

    private final Frames frames;
    private final Caisse caisse;
    private final Retention kept;

    PublicTextController(Frames frames, Caisse caisse, Retention kept) {
        this.frames = frames;
        this.caisse = caisse;
        this.kept = kept;
    }

    @Get("/mentions-legales")
    MutableHttpResponse<?> legalNotice(HttpRequest<?> request, @Nullable Authentication account) {
        return text(request, account, PublicText.MENTIONS_LEGALES);
    }

    @Get("/donnees-personnelles")
    MutableHttpResponse<?> personalData(HttpRequest<?> request, @Nullable Authentication account) {
        return text(request, account, PublicText.DONNEES_PERSONNELLES);
    }

    @Get("/aide")
    MutableHttpResponse<?> help(HttpRequest<?> request, @Nullable Authentication account) {
        return text(request, account, PublicText.AIDE);
    }

    private MutableHttpResponse<?> text(HttpRequest<?> request, @Nullable Authentication account, PublicText text) {
        Screen screen = Screen.forEverybody(text.title(), account);
        return caisse.wording(text)
                .<MutableHttpResponse<?>>map(sections ->
                        frames.page(request, "textes/texte", screen, new PublicTextPage(caisse, kept, sections)))
                .orElseGet(
                        () -> frames.page(request, text.view(), screen, new PublicTextPage(caisse, kept, List.of())));
    }
}

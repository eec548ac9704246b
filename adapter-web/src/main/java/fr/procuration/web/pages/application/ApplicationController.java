package fr.procuration.web.pages.application;

import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.verifier.VerifierScreen;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** What a telephone needs to open the service as an application. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ApplicationController {

    private final InstalledApplication application;
    private final Frames frames;
    private final VerifierScreen verifier;

    ApplicationController(InstalledApplication application, Frames frames, VerifierScreen verifier) {
        this.application = application;
        this.frames = frames;
        this.verifier = verifier;
    }

    @Get("/application.webmanifest")
    @Produces("application/manifest+json; charset=utf-8")
    HttpResponse<String> manifest() {
        return HttpResponse.ok(application.manifest());
    }

    /** Browsers ask again at each start whether it has changed. */
    @Get("/application.js")
    @Produces("text/javascript; charset=utf-8")
    HttpResponse<String> worker(HttpRequest<?> request) {
        String offline = String.valueOf(offline(request).body());
        String verifying = String.valueOf(verifier.page(request, null).body());
        return HttpResponse.ok(application.worker(offline + verifying));
    }

    @Get("/hors-ligne")
    @Produces(MediaType.TEXT_HTML)
    MutableHttpResponse<?> offline(HttpRequest<?> request) {
        return frames.page(request, "hors-ligne", Screen.open("Hors ligne"));
    }
}

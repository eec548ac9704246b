package fr.procuration.web.pages.verifier;

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
import org.jspecify.annotations.Nullable;

/** The page that verifies receipts. What is scanned stays behind the {@code #} of its address, which no browser sends. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class VerifierController {

    private final VerifierScreen screen;

    VerifierController(VerifierScreen screen) {
        this.screen = screen;
    }

    @Get("/verifier")
    @Produces(MediaType.TEXT_HTML)
    MutableHttpResponse<?> verifier(HttpRequest<?> request, @Nullable Authentication account) {
        return screen.page(request, account);
    }
}

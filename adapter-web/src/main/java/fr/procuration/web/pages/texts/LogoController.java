package fr.procuration.web.pages.texts;

import fr.procuration.web.caisse.Caisse;
import fr.procuration.web.caisse.Logo;
import fr.procuration.web.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** The logo of the caisse, if it has one here. */
@Hidden
@Controller(LogoController.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.ALL)
class LogoController {

    static final String PATH = "/logo";

    private final Caisse caisse;

    LogoController(Caisse caisse) {
        this.caisse = caisse;
    }

    @Get
    HttpResponse<byte[]> logo() {
        Logo logo = caisse.logo();
        if (logo == null) {
            throw ProblemKind.NOT_FOUND.exception();
        }
        return HttpResponse.ok(logo.bytes())
                .contentType(logo.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }
}

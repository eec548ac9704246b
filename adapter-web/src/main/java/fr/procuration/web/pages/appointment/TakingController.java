package fr.procuration.web.pages.appointment;

import fr.procuration.domain.Mandant;
import fr.procuration.web.form.Errors;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;

/** The steps of taking an appointment. What was chosen stands in the address and says nothing of a person; nothing is recorded. */
@Hidden
@Controller(TakingController.PATH)
@Secured("ASSURE")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class TakingController {

    static final String PATH = "/demarches/rendez-vous";

    private final TakingScreens screens;
    private final StepsBefore before;

    TakingController(TakingScreens screens, StepsBefore before) {
        this.screens = screens;
        this.before = before;
    }

    @Get
    MutableHttpResponse<?> motif(HttpRequest<?> request, Mandant mandant) {
        return screens.motif(request, mandant, TypedWish.of(request), Errors.NONE);
    }

    @Get("/creneau")
    MutableHttpResponse<?> slot(HttpRequest<?> request, Mandant mandant) {
        TypedWish wish = TypedWish.of(request);
        return before.ofSlot(
                request, mandant, wish, topic -> screens.slot(request, mandant, topic, wish, List.of(), Errors.NONE));
    }

    @Get("/venue")
    MutableHttpResponse<?> who(HttpRequest<?> request, Mandant mandant) {
        TypedWish wish = TypedWish.of(request);
        return before.ofWho(
                request,
                mandant,
                wish,
                (topic, start) -> screens.who(request, mandant, topic, start, wish, Errors.NONE));
    }

    @Get("/recapitulatif")
    MutableHttpResponse<?> recap(HttpRequest<?> request, Mandant mandant) {
        TypedWish wish = TypedWish.of(request);
        return before.ofRecap(
                request, mandant, wish, (topic, start) -> screens.recap(request, mandant, topic, start, wish));
    }
}

package fr.procuration.web.pages.appointment;

import fr.procuration.domain.Mandant;
import fr.procuration.port.driving.ChangeAppointment;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.frame.Tab;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** Cancelling an appointment, which is asked once more. */
@Hidden
@Controller("/rendez-vous/{id}/annulation")
@Secured("ASSURE")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CancellingController {

    private final Frames frames;
    private final FormToken csrf;
    private final OwnAppointments own;
    private final ChangeAppointment change;

    CancellingController(Frames frames, FormToken csrf, OwnAppointments own, ChangeAppointment change) {
        this.frames = frames;
        this.csrf = csrf;
        this.own = own;
        this.change = change;
    }

    @Get
    MutableHttpResponse<?> ask(HttpRequest<?> request, Mandant mandant, @PathVariable String id) {
        OwnAppointment appointment = own.one(mandant, id);
        return appointment.changeable()
                ? frames.page(
                        request,
                        "rendezvous/annulation",
                        new Screen("Annuler un rendez-vous", Tab.DEMARCHES, mandant),
                        appointment)
                : Frames.seeOther(request, OwnAppointmentsController.PATH);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> cancel(
            HttpRequest<?> request, Mandant mandant, @PathVariable String id, @Body Map<String, String> form) {
        csrf.check(request, form);
        change.cancel(OwnAppointments.id(id), new ChangeAppointment.Mandant(mandant.nir()));
        return Frames.seeOther(request, OwnAppointmentsController.PATH + "?fait=annulation");
    }
}

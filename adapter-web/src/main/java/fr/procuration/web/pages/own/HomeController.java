package fr.procuration.web.pages.own;

import fr.procuration.domain.Mandant;
import fr.procuration.port.driving.ViewProcurations;
import fr.procuration.web.pages.appointment.OwnAppointments;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.frame.Tab;
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

/** The dashboard, and the two ways from it to the procuration. */
@Hidden
@Controller
@Secured("ASSURE")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class HomeController {

    private final Frames frames;
    private final ViewProcurations procurations;
    private final OwnAppointments appointments;

    HomeController(Frames frames, ViewProcurations procurations, OwnAppointments appointments) {
        this.frames = frames;
        this.procurations = procurations;
        this.appointments = appointments;
    }

    @Get("/")
    MutableHttpResponse<?> home(HttpRequest<?> request, Mandant mandant) {
        Situation situation = new Situation(
                procurations.current(mandant.nir()).map(GivenProcuration::of).orElse(null),
                appointments.toCome(mandant));
        return frames.page(request, "accueil", new Screen("Accueil", Tab.ACCUEIL, mandant), situation);
    }

    @Get("/demarches")
    MutableHttpResponse<?> demarches(HttpRequest<?> request, Mandant mandant) {
        return frames.page(request, "demarches", new Screen("Démarches", Tab.DEMARCHES, mandant));
    }
}

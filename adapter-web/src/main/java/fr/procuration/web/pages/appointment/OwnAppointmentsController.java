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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "Vos rendez-vous": those to come with what can be done, those of before, and what was just taken. */
@Hidden
@Controller(OwnAppointmentsController.PATH)
@Secured("ASSURE")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnAppointmentsController {

    static final String PATH = "/rendez-vous";

    private final Frames frames;
    private final FormToken csrf;
    private final OwnAppointments own;
    private final ChangeAppointment change;

    OwnAppointmentsController(Frames frames, FormToken csrf, OwnAppointments own, ChangeAppointment change) {
        this.frames = frames;
        this.csrf = csrf;
        this.own = own;
        this.change = change;
    }

    @Get
    MutableHttpResponse<?> all(HttpRequest<?> request, Mandant mandant, @QueryValue @Nullable String fait) {
        OwnAppointmentsPage page =
                new OwnAppointmentsPage(own.toCome(mandant), own.past(mandant), done(fait == null ? "" : fait));
        return frames.page(request, "rendezvous/liste", new Screen("Vos rendez-vous", Tab.ACCUEIL, mandant), page);
    }

    @Get("/{id}/confirmation")
    MutableHttpResponse<?> confirmation(
            HttpRequest<?> request, Mandant mandant, @PathVariable String id, @QueryValue @Nullable String deplace) {
        OwnAppointment taken = own.one(mandant, id);
        String title = deplace == null ? "Mon rendez-vous est pris" : "Mon rendez-vous est déplacé";
        return taken.toCome()
                ? frames.page(
                        request,
                        "rendezvous/confirmation",
                        new Screen(title, Tab.DEMARCHES, mandant),
                        new TakenPage(title, taken))
                : Frames.seeOther(request, PATH);
    }

    @Post("/{id}/venue")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> who(
            HttpRequest<?> request, Mandant mandant, @PathVariable String id, @Body Map<String, String> form) {
        csrf.check(request, form);
        Optional<Boolean> represented = TypedWish.of(form).represented();
        if (represented.isEmpty()) {
            return Frames.seeOther(request, PATH);
        }
        change.represent(OwnAppointments.id(id), represented.get(), new ChangeAppointment.Mandant(mandant.nir()));
        return Frames.seeOther(request, PATH + "?fait=venue");
    }

    private static String done(String code) {
        return switch (code) {
            case "venue" -> "C’est noté. L’accueil sait qui viendra.";
            case "annulation" -> "Votre rendez-vous est annulé.";
            default -> "";
        };
    }
}

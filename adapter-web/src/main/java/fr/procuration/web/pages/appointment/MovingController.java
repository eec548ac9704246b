package fr.procuration.web.pages.appointment;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.port.driving.ChangeAppointment;
import fr.procuration.port.driving.ViewAppointments.View;
import fr.procuration.web.form.Errors;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.pages.answer.PostRedirectGet;
import fr.procuration.web.pages.frame.Frames;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moving an appointment: another hour of its site, then the last button. */
@Hidden
@PostRedirectGet
@Controller("/rendez-vous/{id}/deplacement")
@Secured("ASSURE")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MovingController {

    private final FormToken csrf;
    private final MovingScreens screens;
    private final SlotChoices slots;
    private final OwnAppointments own;
    private final ChangeAppointment change;

    MovingController(
            FormToken csrf, MovingScreens screens, SlotChoices slots, OwnAppointments own, ChangeAppointment change) {
        this.csrf = csrf;
        this.screens = screens;
        this.slots = slots;
        this.own = own;
        this.change = change;
    }

    @Get
    MutableHttpResponse<?> slot(HttpRequest<?> request, Mandant mandant, @PathVariable String id) {
        return screens.slot(request, mandant, changeable(mandant, id), List.of(), Errors.NONE);
    }

    @Get("/recapitulatif")
    MutableHttpResponse<?> recap(HttpRequest<?> request, Mandant mandant, @PathVariable String id) {
        View view = changeable(mandant, id);
        Optional<Instant> start = TypedWish.of(request).start();
        if (start.isPresent() && slots.isFree(MovingScreens.topic(view), start.get())) {
            return screens.recap(request, mandant, view, start.get());
        }
        String words = start.isEmpty() ? "Choisissez un jour et une heure." : "Ce créneau n’est pas libre.";
        return screens.slot(request, mandant, view, List.of(), TakingScreens.error("creneau", words));
    }

    @Post("/recapitulatif")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> move(
            HttpRequest<?> request, Mandant mandant, @PathVariable String id, @Body Map<String, String> form) {
        csrf.check(request, form);
        Optional<Instant> start = TypedWish.of(form).start();
        if (start.isEmpty()) {
            return screens.slot(
                    request,
                    mandant,
                    changeable(mandant, id),
                    List.of(),
                    TakingScreens.error("creneau", "Choisissez un jour et une heure."));
        }
        try {
            Appointment moved =
                    change.move(OwnAppointments.id(id), start.get(), new ChangeAppointment.Mandant(mandant.nir()));
            return Frames.seeOther(request, "/rendez-vous/" + moved.id().value() + "/confirmation?deplace");
        } catch (RefusedException refused) {
            if (refused.refusal() instanceof Refusal.SlotTaken taken) {
                return screens.slot(
                                request,
                                mandant,
                                changeable(mandant, id),
                                taken.next(),
                                TakingScreens.error("creneau", "Ce créneau vient d’être pris. Choisissez-en un autre."))
                        .status(HttpStatus.CONFLICT);
            }
            if (refused.refusal() instanceof Refusal.NoSuchSlot) {
                return screens.slot(
                        request,
                        mandant,
                        changeable(mandant, id),
                        List.of(),
                        TakingScreens.error("creneau", "Ce créneau n’est pas libre."));
            }
            throw refused;
        }
    }

    private View changeable(Mandant mandant, String id) {
        View view = own.view(mandant, id);
        if (!view.appointment().state().isOpen()) {
            throw new RefusedException(new Refusal.AppointmentClosed());
        }
        if (!view.changeable()) {
            throw new RefusedException(new Refusal.TooLateToChange());
        }
        return view;
    }
}

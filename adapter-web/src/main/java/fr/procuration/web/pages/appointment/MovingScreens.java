package fr.procuration.web.pages.appointment;

import fr.procuration.domain.Mandant;
import fr.procuration.port.driving.ViewAppointments.View;
import fr.procuration.web.form.Errors;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.frame.SiteHours;
import fr.procuration.web.pages.frame.Tab;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** The two screens on which an appointment is moved. */
@Singleton
final class MovingScreens {

    private final Frames frames;
    private final SlotChoices slots;

    MovingScreens(Frames frames, SlotChoices slots) {
        this.frames = frames;
        this.slots = slots;
    }

    static Topic topic(View view) {
        return new Topic(view.appointment().motif(), view.appointment().site());
    }

    /** The hour it has is the one shown first. */
    MutableHttpResponse<?> slot(HttpRequest<?> request, Mandant mandant, View view, List<Instant> next, Errors errors) {
        Instant chosen =
                TypedWish.of(request).start().orElse(view.appointment().slot().start());
        SlotChoice week = slots.week(
                topic(view),
                TypedWish.day(request.getParameters().get("du", String.class, ""))
                        .orElse(null),
                chosen,
                next);
        Screen screen =
                new Screen((errors.isEmpty() ? "" : "Erreur – ") + "Déplacer un rendez-vous", Tab.DEMARCHES, mandant);
        MutableHttpResponse<?> response = frames.page(
                request, "rendezvous/deplacement", screen, new MovePage(OwnAppointment.of(view), week, errors));
        return errors.isEmpty() ? response : response.status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    MutableHttpResponse<?> recap(HttpRequest<?> request, Mandant mandant, View view, Instant start) {
        return frames.page(
                request,
                "rendezvous/deplacement-recapitulatif",
                new Screen("Confirmer le déplacement", Tab.DEMARCHES, mandant),
                new MoveRecapPage(
                        OwnAppointment.of(view),
                        SiteHours.moment(start, slots.site(topic(view)).zone()),
                        start.toString()));
    }
}

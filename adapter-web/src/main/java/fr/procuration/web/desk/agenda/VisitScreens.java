package fr.procuration.web.desk.agenda;

import fr.procuration.domain.Agent;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.port.driving.KeepAgenda;
import fr.procuration.web.desk.VerdictBox;
import fr.procuration.web.form.Errors;
import fr.procuration.web.pages.appointment.SlotChoice;
import fr.procuration.web.pages.appointment.SlotChoices;
import fr.procuration.web.pages.appointment.Topic;
import fr.procuration.web.pages.appointment.TypedWish;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows one appointment to the agent. */
@Singleton
final class VisitScreens {

    private final AgendaScreens screens;
    private final AgendaDays days;
    private final SlotChoices slots;
    private final ClockProvider clock;

    VisitScreens(AgendaScreens screens, AgendaDays days, SlotChoices slots, ClockProvider clock) {
        this.screens = screens;
        this.days = days;
        this.slots = slots;
        this.clock = clock;
    }

    MutableHttpResponse<?> one(HttpRequest<?> request, Agent agent, KeepAgenda.Line line, @Nullable VerdictBox box) {
        return shown(request, agent, line, null, Errors.NONE, box);
    }

    MutableHttpResponse<?> move(
            HttpRequest<?> request, Agent agent, KeepAgenda.Line line, List<Instant> next, Errors errors) {
        Appointment appointment = line.appointment();
        SlotChoice choice = slots.week(
                new Topic(appointment.motif(), appointment.site()),
                TypedWish.day(request.getParameters().get("du", String.class, ""))
                        .orElse(null),
                appointment.slot().start(),
                next);
        MutableHttpResponse<?> response = shown(request, agent, line, choice, errors, null);
        return errors.isEmpty() ? response : response.status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private MutableHttpResponse<?> shown(
            HttpRequest<?> request,
            Agent agent,
            KeepAgenda.Line line,
            @Nullable SlotChoice choice,
            Errors errors,
            @Nullable VerdictBox box) {
        String title = box != null
                ? box.title()
                : (errors.isEmpty() ? "" : "Erreur – ") + (choice == null ? "Rendez-vous" : "Déplacer un rendez-vous");
        boolean changeable = line.appointment().isChangeableAt(clock.getClock().instant());
        return screens.page(
                request,
                agent,
                "visite",
                title,
                new VisitPage(days.shown(agent, line), changeable, choice, errors, box));
    }
}

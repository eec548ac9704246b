package fr.procuration.web.pages.appointment;

import fr.procuration.domain.Mandant;
import fr.procuration.port.driving.ViewSites;
import fr.procuration.web.form.Errors;
import fr.procuration.web.form.FieldMessage;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.frame.Tab;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** The screens on which an appointment is taken, in their order. */
@Singleton
final class TakingScreens {

    private final Frames frames;
    private final ViewSites sites;
    private final SlotChoices slots;
    private final WishedVisit visit;

    TakingScreens(Frames frames, ViewSites sites, SlotChoices slots, WishedVisit visit) {
        this.frames = frames;
        this.sites = sites;
        this.slots = slots;
        this.visit = visit;
    }

    MutableHttpResponse<?> motif(HttpRequest<?> request, Mandant mandant, TypedWish wish, Errors errors) {
        MotifPage page = MotifPage.of(sites.sites(), wish, errors);
        return shown(request, mandant, "motif", "Étape 1 sur 4, accueil et motif", page, errors);
    }

    MutableHttpResponse<?> slot(
            HttpRequest<?> request, Mandant mandant, Topic topic, TypedWish wish, List<Instant> next, Errors errors) {
        SlotChoice week = slots.week(
                topic,
                TypedWish.day(request.getParameters().get("du", String.class, ""))
                        .orElse(null),
                wish.start().orElse(null),
                next);
        SlotPage page = new SlotPage(visit.motif(topic), week, wish, errors);
        return shown(request, mandant, "creneau", "Étape 2 sur 4, jour et heure", page, errors);
    }

    MutableHttpResponse<?> who(
            HttpRequest<?> request, Mandant mandant, Topic topic, Instant start, TypedWish wish, Errors errors) {
        WhoPage page = visit.who(mandant, topic, start, wish, errors);
        return shown(request, mandant, "venue", "Étape 3 sur 4, qui vient", page, errors);
    }

    MutableHttpResponse<?> recap(HttpRequest<?> request, Mandant mandant, Topic topic, Instant start, TypedWish wish) {
        RecapPage page = visit.recap(mandant, topic, start, wish);
        return shown(request, mandant, "recapitulatif", "Étape 4 sur 4, récapitulatif", page, Errors.NONE);
    }

    /** There is one for this motif. */
    MutableHttpResponse<?> open(HttpRequest<?> request, Mandant mandant, OwnAppointment open) {
        return shown(request, mandant, "deja-pris", "Rendez-vous déjà pris", open, Errors.NONE);
    }

    static Errors error(String field, String words) {
        return Errors.of(FieldMessage.of(field, words));
    }

    private MutableHttpResponse<?> shown(
            HttpRequest<?> request, Mandant mandant, String view, String title, Object page, Errors errors) {
        Screen screen = new Screen((errors.isEmpty() ? "" : "Erreur – ") + title, Tab.DEMARCHES, mandant);
        MutableHttpResponse<?> response = frames.page(request, "rendezvous/" + view, screen, page);
        return errors.isEmpty() ? response : response.status(HttpStatus.UNPROCESSABLE_ENTITY);
    }
}

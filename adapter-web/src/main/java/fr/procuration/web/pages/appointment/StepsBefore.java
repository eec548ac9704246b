package fr.procuration.web.pages.appointment;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.RefusedException;
import fr.procuration.web.form.Errors;
import fr.procuration.web.form.FormMessages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows the first step in which something is missing or does not hold any more, in place of the one that was asked for. */
@Singleton
final class StepsBefore {

    private final TakingScreens screens;
    private final SlotChoices slots;
    private final OwnAppointments own;
    private final FormMessages messages;

    StepsBefore(TakingScreens screens, SlotChoices slots, OwnAppointments own, FormMessages messages) {
        this.screens = screens;
        this.slots = slots;
        this.own = own;
        this.messages = messages;
    }

    /** What is asked for once all before it holds. */
    @FunctionalInterface
    interface WithTopic {
        MutableHttpResponse<?> show(Topic topic);
    }

    /** The same, of an hour. */
    @FunctionalInterface
    interface WithSlot {
        MutableHttpResponse<?> show(Topic topic, Instant start);
    }

    MutableHttpResponse<?> ofSlot(HttpRequest<?> request, Mandant mandant, TypedWish wish, WithTopic then) {
        Optional<Topic> topic = wish.topic().filter(this::isOffered);
        if (topic.isEmpty()) {
            return screens.motif(
                    request, mandant, wish, TakingScreens.error("pour", "Choisissez un accueil et un motif."));
        }
        return own.open(mandant, topic.get().motif())
                .<MutableHttpResponse<?>>map(open -> screens.open(request, mandant, open))
                .orElseGet(() -> then.show(topic.get()));
    }

    MutableHttpResponse<?> ofWho(HttpRequest<?> request, Mandant mandant, TypedWish wish, WithSlot then) {
        return ofSlot(request, mandant, wish, topic -> {
            Optional<Instant> start = wish.start();
            if (start.isPresent() && slots.isFree(topic, start.get())) {
                return then.show(topic, start.get());
            }
            Errors errors = TakingScreens.error(
                    "creneau",
                    start.isEmpty()
                            ? "Choisissez un jour et une heure."
                            : "Ce créneau n’est pas libre. " + messages.of("creneau-inconnu"));
            return screens.slot(request, mandant, topic, wish, List.of(), errors);
        });
    }

    MutableHttpResponse<?> ofRecap(HttpRequest<?> request, Mandant mandant, TypedWish wish, WithSlot then) {
        return ofWho(
                request,
                mandant,
                wish,
                (topic, start) -> wish.represented().isPresent()
                        ? then.show(topic, start)
                        : screens.who(
                                request,
                                mandant,
                                topic,
                                start,
                                wish,
                                TakingScreens.error("vient", "Dites qui viendra.")));
    }

    private boolean isOffered(Topic topic) {
        try {
            slots.site(topic);
            return true;
        } catch (RefusedException unknown) {
            return false;
        }
    }
}

package fr.procuration.web.pages.appointment;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.Appointee;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driving.TakeAppointment;
import fr.procuration.web.account.VerifiedAddress;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last button: the appointment is taken, or the step is shown in which something does not hold any more. */
@Hidden
@PostRedirectGet
@Controller(TakingController.PATH)
@Secured("ASSURE")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfirmingController {

    private final FormToken csrf;
    private final TakingScreens screens;
    private final StepsBefore before;
    private final TakeAppointment take;
    private final VerifiedAddress address;

    ConfirmingController(
            FormToken csrf, TakingScreens screens, StepsBefore before, TakeAppointment take, VerifiedAddress address) {
        this.csrf = csrf;
        this.screens = screens;
        this.before = before;
        this.take = take;
        this.address = address;
    }

    @Post("/recapitulatif")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> confirm(
            HttpRequest<?> request, Mandant mandant, Authentication account, @Body Map<String, String> form) {
        csrf.check(request, form);
        TypedWish wish = TypedWish.of(form);
        IdempotencyKey key = key(form.getOrDefault("cle", ""));
        if (key == null
                || wish.topic().isEmpty()
                || wish.start().isEmpty()
                || wish.represented().isEmpty()) {
            return Frames.seeOther(request, TakingController.PATH);
        }
        address.learn(account, mandant);
        try {
            Appointment taken = take.take(command(mandant, wish, key)).appointment();
            return Frames.seeOther(request, "/rendez-vous/" + taken.id().value() + "/confirmation");
        } catch (RefusedException refused) {
            return again(request, mandant, wish, refused.refusal());
        }
    }

    private static TakeAppointment.Command command(Mandant mandant, TypedWish wish, IdempotencyKey key) {
        Topic topic = wish.topic().orElseThrow();
        return new TakeAppointment.Command(
                new Appointee(mandant.nir(), PersonName.of(mandant.identite())),
                new TakeAppointment.Wish(
                        topic.site(),
                        wish.start().orElseThrow(),
                        topic.motif(),
                        wish.represented().orElseThrow()),
                key);
    }

    /** What was chosen is kept, except what cannot be had. */
    private MutableHttpResponse<?> again(HttpRequest<?> request, Mandant mandant, TypedWish wish, Refusal refusal) {
        if (refusal instanceof Refusal.SlotTaken taken) {
            return screens.slot(
                            request,
                            mandant,
                            wish.topic().orElseThrow(),
                            wish,
                            taken.next(),
                            TakingScreens.error("creneau", "Ce créneau vient d’être pris. Choisissez-en un autre."))
                    .status(HttpStatus.CONFLICT);
        }
        return before.ofRecap(
                        request, mandant, wish, (topic, start) -> screens.recap(request, mandant, topic, start, wish))
                .status(HttpStatus.CONFLICT);
    }

    private static @Nullable IdempotencyKey key(String typed) {
        return IdempotencyKey.isValid(typed) ? new IdempotencyKey(typed) : null;
    }
}

package fr.procuration.web.pages.giving;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.RefusedException;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.RevokeProcuration;
import fr.procuration.port.driving.ViewProcurations;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.frame.Tab;
import fr.procuration.web.pages.own.GivenProcuration;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Taking a procuration back; without JavaScript, the dialog is a screen of its own. */
@Hidden
@Controller("/demarches/procuration/revocation")
@Secured("ASSURE")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class RevokingController {

    private static final String TITLE = "Révocation de procuration";

    private final Frames frames;
    private final FormToken csrf;
    private final ViewProcurations procurations;
    private final RevokeProcuration revoke;

    RevokingController(Frames frames, FormToken csrf, ViewProcurations procurations, RevokeProcuration revoke) {
        this.frames = frames;
        this.csrf = csrf;
        this.procurations = procurations;
        this.revoke = revoke;
    }

    @Get
    MutableHttpResponse<?> ask(HttpRequest<?> request, Mandant mandant) {
        Optional<ProcurationSnapshot> running = procurations.current(mandant.nir());
        if (running.isEmpty()) {
            return Frames.seeOther(request, GivingController.PATH);
        }
        return frames.page(
                request,
                "procuration/revocation",
                new Screen(TITLE, Tab.DEMARCHES, mandant),
                GivenProcuration.of(running.get()));
    }

    /** A procuration that is not there or has expired leads back to what is true now. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> revoke(HttpRequest<?> request, Mandant mandant, @Body Map<String, String> form) {
        csrf.check(request, form);
        try {
            revoke.revoke(mandant.nir(), new ProcurationId(UUID.fromString(form.getOrDefault("procuration", ""))));
            return Frames.seeOther(request, "/demarches/procuration/revocation/confirmation");
        } catch (RefusedException | IllegalArgumentException nothingToRevoke) {
            return Frames.seeOther(request, GivingController.PATH);
        }
    }

    @Get("/confirmation")
    MutableHttpResponse<?> confirmation(HttpRequest<?> request, Mandant mandant) {
        if (procurations.current(mandant.nir()).isPresent()) {
            return Frames.seeOther(request, GivingController.PATH);
        }
        return frames.page(request, "procuration/revoquee", new Screen("Procuration révoquée", Tab.DEMARCHES, mandant));
    }
}

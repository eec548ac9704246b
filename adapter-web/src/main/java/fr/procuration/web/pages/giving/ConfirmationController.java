package fr.procuration.web.pages.giving;

import fr.procuration.domain.Mandant;
import fr.procuration.port.driving.AnswerSatisfaction;
import fr.procuration.port.driving.ProcurationSnapshot;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The end of a demande: it is in force, and was the mandant satisfied? */
@Hidden
@Controller(ConfirmationController.PATH)
@Secured("ASSURE")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfirmationController {

    static final String PATH = GivingController.PATH + "/confirmation";

    private final Frames frames;
    private final FormToken csrf;
    private final ViewProcurations procurations;
    private final AnswerSatisfaction satisfaction;
    private final DraftCookie drafts;

    ConfirmationController(
            Frames frames,
            FormToken csrf,
            ViewProcurations procurations,
            AnswerSatisfaction satisfaction,
            DraftCookie drafts) {
        this.frames = frames;
        this.csrf = csrf;
        this.procurations = procurations;
        this.satisfaction = satisfaction;
        this.drafts = drafts;
    }

    @Get
    MutableHttpResponse<?> confirmation(HttpRequest<?> request, Mandant mandant, @QueryValue @Nullable String merci) {
        Optional<ProcurationSnapshot> given = procurations.current(mandant.nir());
        if (given.isEmpty()) {
            return Frames.seeOther(request, GivingController.PATH);
        }
        MutableHttpResponse<?> response = frames.page(
                request,
                "procuration/confirmation",
                new Screen("Ma procuration est validée", Tab.DEMARCHES, mandant),
                new ConfirmationPage(GivenProcuration.of(given.get()), merci != null));
        drafts.forget(response);
        return response;
    }

    @Post("/satisfaction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> satisfaction(HttpRequest<?> request, Mandant mandant, @Body Map<String, String> form) {
        csrf.check(request, form);
        String answer = form.getOrDefault("satisfait", "");
        if (!answer.equals("oui") && !answer.equals("non")) {
            return Frames.seeOther(request, PATH);
        }
        satisfaction.answer(mandant.nir(), answer.equals("oui"));
        return Frames.seeOther(request, PATH + "?merci");
    }
}

package fr.procuration.web.pages.giving;

import fr.procuration.domain.Mandant;
import fr.procuration.port.driving.ViewProcurations;
import fr.procuration.web.form.Errors;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.http.RequestCanal;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.frame.Tab;
import fr.procuration.web.pages.giving.DraftReview.Wrong;
import fr.procuration.web.pages.own.GivenProcuration;
import fr.procuration.web.pages.signin.SignInPaths;
import fr.procuration.web.seal.Secrets;
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
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Step 1 of a demande: the principles, then who is to receive the procuration. Nothing is recorded here. */
@Hidden
@Controller(GivingController.PATH)
@Secured("ASSURE")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class GivingController {

    static final String PATH = "/demarches/procuration";
    static final String STEP_1 = PATH + "/mandataire";
    static final String STEP_2 = PATH + "/recapitulatif";
    static final String OVER = PATH + "?terminee";
    private static final String TITLE = "Faire ou révoquer une procuration en ligne";

    private final Frames frames;
    private final FormToken csrf;
    private final ViewProcurations procurations;
    private final DraftCookie drafts;
    private final DraftReview review;
    private final Secrets secrets;

    GivingController(
            Frames frames,
            FormToken csrf,
            ViewProcurations procurations,
            DraftCookie drafts,
            DraftReview review,
            Secrets secrets) {
        this.frames = frames;
        this.csrf = csrf;
        this.procurations = procurations;
        this.drafts = drafts;
        this.review = review;
        this.secrets = secrets;
    }

    @Get
    MutableHttpResponse<?> start(HttpRequest<?> request, Mandant mandant, @QueryValue @Nullable String terminee) {
        Screen screen = new Screen(TITLE, Tab.DEMARCHES, mandant);
        return procurations
                .current(mandant.nir())
                .<MutableHttpResponse<?>>map(running -> frames.page(
                        request,
                        "procuration/en-cours",
                        screen,
                        new StartPage(GivenProcuration.of(running), terminee != null)))
                .orElseGet(() ->
                        frames.page(request, "procuration/principes", screen, new StartPage(null, terminee != null)));
    }

    @Get("/mandataire")
    MutableHttpResponse<?> mandataire(HttpRequest<?> request, Mandant mandant, Authentication account) {
        if (procurations.current(mandant.nir()).isPresent()) {
            return Frames.seeOther(request, PATH);
        }
        String owner = secrets.markOf(account.getName());
        Optional<Draft> draft = drafts.read(request, secrets.marksOf(account.getName()));
        TypedMandataire typed = draft.map(Draft::typed).orElse(TypedMandataire.NOTHING);
        Errors errors = Errors.NONE;
        // A form that was sent empty has its errors too; one that was never sent has none.
        if (draft.isPresent() && review.review(mandant, typed, RequestCanal.of(request)) instanceof Wrong wrong) {
            errors = wrong.errors();
        }
        return frames.page(
                request,
                "procuration/mandataire",
                new Screen(
                        (errors.isEmpty() ? "" : "Erreur – ") + "Étape 1 sur 2, le mandataire", Tab.DEMARCHES, mandant),
                new MandatairePage(typed, owner, errors));
    }

    /**
     * Anybody may send the form: if the session has ended meanwhile, what was typed waits, for the same person only, until
     * they have signed in again.
     */
    @Post("/mandataire")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> typed(
            HttpRequest<?> request, @Nullable Authentication account, @Body Map<String, String> form) {
        csrf.check(request, form);
        String owner =
                account == null ? Secrets.markIn(form.getOrDefault("pour", "")) : secrets.markOf(account.getName());
        Draft draft = Draft.of(owner, TypedMandataire.of(form));
        String next = account == null ? SignInPaths.INTERRUPTED : STEP_2;
        MutableHttpResponse<?> response = Frames.seeOther(request, next);
        drafts.write(response, draft);
        return response;
    }
}

package fr.procuration.web.pages.giving;

import fr.procuration.domain.Mandant;
import fr.procuration.web.http.RequestCanal;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.frame.Tab;
import fr.procuration.web.pages.giving.DraftReview.Outcome;
import fr.procuration.web.pages.giving.DraftReview.Ready;
import fr.procuration.web.pages.giving.DraftReview.Running;
import fr.procuration.web.seal.Secrets;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Step 2 of a demande: the mandant reads everything again. */
@Hidden
@Controller(GivingController.STEP_2)
@Secured("ASSURE")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SummaryController {

    static final String UNCERTIFIED = GivingController.STEP_2 + "?certifier";
    static final String OTHER_DAYS = GivingController.STEP_2 + "?dates";

    private final Frames frames;
    private final DraftCookie drafts;
    private final DraftReview review;
    private final Secrets secrets;
    private final SummaryMapper mapper;

    SummaryController(Frames frames, DraftCookie drafts, DraftReview review, Secrets secrets, SummaryMapper mapper) {
        this.frames = frames;
        this.drafts = drafts;
        this.review = review;
        this.secrets = secrets;
        this.mapper = mapper;
    }

    @Get
    MutableHttpResponse<?> summary(
            HttpRequest<?> request,
            Mandant mandant,
            Authentication account,
            @QueryValue @Nullable String certifier,
            @QueryValue @Nullable String dates) {
        Optional<Draft> draft = drafts.read(request, secrets.marksOf(account.getName()));
        if (draft.isEmpty()) {
            return Frames.seeOther(request, GivingController.PATH);
        }
        Outcome verdict = review.review(mandant, draft.get().typed(), RequestCanal.of(request));
        if (!(verdict instanceof Ready ready)) {
            return Frames.seeOther(
                    request, verdict instanceof Running ? GivingController.PATH : GivingController.STEP_1);
        }
        boolean uncertified = certifier != null;
        boolean otherDays = dates != null && !uncertified;
        String title = (uncertified || otherDays ? "Erreur – " : "") + "Étape 2 sur 2, récapitulatif";
        return frames.page(
                request,
                "procuration/recapitulatif",
                new Screen(title, Tab.DEMARCHES, mandant),
                mapper.summary(
                        ready.declaration(),
                        ready.validity(),
                        draft.get().typed().joinsTwoNames(),
                        draft.get().request(),
                        uncertified,
                        otherDays));
    }
}

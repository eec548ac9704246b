package fr.procuration.web.pages.giving;

import fr.procuration.domain.Declaration;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.ViewProcurations;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.pages.frame.Channel;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.frame.Tab;
import fr.procuration.web.pages.giving.DraftReview.Ready;
import fr.procuration.web.pages.giving.DraftReview.Running;
import fr.procuration.web.pages.giving.DraftReview.Verdict;
import fr.procuration.web.pages.giving.DraftReview.Wrong;
import fr.procuration.web.pages.giving.SummaryPage.Note;
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
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Step 2 of a demande: the mandant reads everything again, certifies it, and gives the procuration. */
@Hidden
@Controller(GivingController.STEP_2)
@Secured("ASSURE")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CertifyingController {

    private static final String UNCERTIFIED = GivingController.STEP_2 + "?certifier";
    private static final String OTHER_DAYS = GivingController.STEP_2 + "?dates";

    private final Frames frames;
    private final FormToken csrf;
    private final GrantProcuration grant;
    private final ViewProcurations procurations;
    private final DraftCookie drafts;
    private final DraftReview review;
    private final Secrets secrets;

    CertifyingController(
            Frames frames,
            FormToken csrf,
            GrantProcuration grant,
            ViewProcurations procurations,
            DraftCookie drafts,
            DraftReview review,
            Secrets secrets) {
        this.frames = frames;
        this.csrf = csrf;
        this.grant = grant;
        this.procurations = procurations;
        this.drafts = drafts;
        this.review = review;
        this.secrets = secrets;
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
        Verdict verdict = review.review(mandant, draft.get().typed(), Channel.of(request));
        if (!(verdict instanceof Ready ready)) {
            return Frames.seeOther(
                    request, verdict instanceof Running ? GivingController.PATH : GivingController.STEP_1);
        }
        Note note = certifier != null ? Note.UNCERTIFIED : dates != null ? Note.OTHER_DAYS : null;
        Screen screen =
                new Screen((note != null ? "Erreur – " : "") + "Étape 2 sur 2, récapitulatif", Tab.DEMARCHES, mandant);
        return frames.page(
                request,
                "procuration/recapitulatif",
                screen,
                new SummaryPage(
                        mandant,
                        ready.declaration().mandataire(),
                        ready.validity(),
                        draft.get().request(),
                        note));
    }

    /** What is given is what was shown: if another tab or midnight has changed it since, it is shown again first. */
    @Post
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> certify(
            HttpRequest<?> request,
            @Nullable Authentication account,
            @Nullable Mandant mandant,
            @Body Map<String, String> form) {
        csrf.check(request, form);
        if (account == null || mandant == null) {
            return Frames.seeOther(request, SignInPaths.INTERRUPTED);
        }
        Optional<Draft> draft = drafts.read(request, secrets.marksOf(account.getName()));
        boolean asShown =
                draft.filter(each -> each.request().equals(form.get("demande"))).isPresent();
        if (!asShown) {
            return Frames.seeOther(request, GivingController.STEP_2);
        }
        if (!form.containsKey("certifie")) {
            return Frames.seeOther(request, UNCERTIFIED);
        }
        return switch (review.review(mandant, draft.get().typed(), Channel.of(request))) {
            case Wrong wrong -> Frames.seeOther(request, GivingController.STEP_1);
            case Ready ready -> give(request, ready.declaration(), draft.get(), SummaryPage.firstDayIn(form));
            case Running running -> give(request, running.declaration(), draft.get(), SummaryPage.firstDayIn(form));
        };
    }

    /** The same demande sent twice gives one procuration and the same confirmation. */
    private MutableHttpResponse<?> give(
            HttpRequest<?> request, Declaration declaration, Draft draft, Optional<LocalDate> shown) {
        if (shown.isEmpty()) {
            return Frames.seeOther(request, OTHER_DAYS);
        }
        try {
            GrantProcuration.Answer answer = grant.grant(
                    new GrantProcuration.Command(declaration, new IdempotencyKey(draft.request()), shown.get()));
            return answer.replayed() && !isCurrent(answer.given().procuration())
                    ? over(request)
                    : Frames.seeOther(request, ConfirmationController.PATH);
        } catch (RefusedException refused) {
            if (refused.refusal() instanceof Refusal.OtherDays) {
                return Frames.seeOther(request, OTHER_DAYS);
            }
            // The rules have changed their mind since the summary: another tab, or midnight.
            MutableHttpResponse<?> response = Frames.seeOther(request, GivingController.PATH);
            drafts.write(response, draft.renewed());
            return response;
        }
    }

    private boolean isCurrent(Procuration given) {
        return procurations
                .current(given.mandant().nir())
                .filter(current -> current.procuration().id().equals(given.id()))
                .isPresent();
    }

    /** The demande has given its procuration before, which is revoked or over: it gives no other. */
    private MutableHttpResponse<?> over(HttpRequest<?> request) {
        MutableHttpResponse<?> response = Frames.seeOther(request, GivingController.OVER);
        drafts.forget(response);
        return response;
    }
}

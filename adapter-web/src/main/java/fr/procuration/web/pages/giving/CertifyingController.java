package fr.procuration.web.pages.giving;

import fr.procuration.domain.Declaration;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.ViewProcurations;
import fr.procuration.web.account.VerifiedAddress;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.http.RequestCanal;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.giving.DraftReview.Ready;
import fr.procuration.web.pages.giving.DraftReview.Running;
import fr.procuration.web.pages.giving.DraftReview.Wrong;
import fr.procuration.web.pages.signin.SignInPaths;
import fr.procuration.web.seal.Secrets;
import io.micronaut.http.HttpRequest;
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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The end of step 2: the mandant certifies what they have read, and gives the procuration. */
@Hidden
@Controller(GivingController.STEP_2)
@Secured("ASSURE")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CertifyingController {

    /** The field of the form that holds the first day shown. */
    private static final String FIRST_DAY = "du";

    private final FormToken csrf;
    private final GrantProcuration grant;
    private final ViewProcurations procurations;
    private final DraftCookie drafts;
    private final DraftReview review;
    private final Secrets secrets;
    private final VerifiedAddress address;

    CertifyingController(
            FormToken csrf,
            GrantProcuration grant,
            ViewProcurations procurations,
            DraftCookie drafts,
            DraftReview review,
            Secrets secrets,
            VerifiedAddress address) {
        this.csrf = csrf;
        this.grant = grant;
        this.procurations = procurations;
        this.drafts = drafts;
        this.review = review;
        this.secrets = secrets;
        this.address = address;
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
            return Frames.seeOther(request, SummaryController.UNCERTIFIED);
        }
        address.learn(account, mandant);
        return switch (review.review(mandant, draft.get().typed(), RequestCanal.of(request))) {
            case Wrong wrong -> Frames.seeOther(request, GivingController.STEP_1);
            case Ready ready -> give(request, ready.declaration(), draft.get(), firstDay(form));
            case Running running -> give(request, running.declaration(), draft.get(), firstDay(form));
        };
    }

    /** Nothing if the form does not hold it. */
    private static Optional<LocalDate> firstDay(Map<String, String> form) {
        try {
            return Optional.of(LocalDate.parse(form.getOrDefault(FIRST_DAY, "")));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The same demande sent twice gives one procuration and the same confirmation. */
    private MutableHttpResponse<?> give(
            HttpRequest<?> request, Declaration declaration, Draft draft, Optional<LocalDate> shown) {
        if (shown.isEmpty()) {
            return Frames.seeOther(request, SummaryController.OTHER_DAYS);
        }
        try {
            GrantProcuration.Answer answer = grant.grant(
                    new GrantProcuration.Command(declaration, new IdempotencyKey(draft.request()), shown.get()));
            return answer.replayed() && !isCurrent(answer.given().procuration())
                    ? over(request)
                    : Frames.seeOther(request, ConfirmationController.PATH);
        } catch (RefusedException refused) {
            if (refused.refusal() instanceof Refusal.OtherDays) {
                return Frames.seeOther(request, SummaryController.OTHER_DAYS);
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

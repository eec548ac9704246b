package fr.procuration.web.pages.own;

import fr.procuration.port.session.Digest;
import fr.procuration.port.session.OpenSession;
import fr.procuration.port.session.Sessions;
import fr.procuration.web.account.AccountProvider;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.pages.frame.Agents;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.frame.Tab;
import fr.procuration.web.session.SessionToken;
import fr.procuration.web.signin.SessionEnd;
import fr.procuration.web.signin.SignInEvents;
import fr.procuration.web.signin.SignOutRedirect;
import fr.procuration.web.signin.SubjectSignedOut;
import fr.procuration.web.signin.SubjectSignedOut.By;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.ClockProvider;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The open sessions of who is signed in, mandant or agent, who can end one, all others, or all. */
@Hidden
@Controller(SessionsController.PATH)
@Secured({"ASSURE", "AGENT_ACCUEIL", "AGENT_DOSSIER"})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionsController {

    static final String PATH = "/mes-connexions";

    private final Frames frames;
    private final FormToken csrf;
    private final Sessions sessions;
    private final SessionEnd sessionEnd;
    private final SignOutRedirect farewell;
    private final SignInEvents events;
    private final ClockProvider clock;

    SessionsController(
            Frames frames,
            FormToken csrf,
            Sessions sessions,
            SessionEnd sessionEnd,
            SignOutRedirect farewell,
            SignInEvents events,
            ClockProvider clock) {
        this.frames = frames;
        this.csrf = csrf;
        this.sessions = sessions;
        this.sessionEnd = sessionEnd;
        this.farewell = farewell;
        this.events = events;
        this.clock = clock;
    }

    @Get
    MutableHttpResponse<?> list(HttpRequest<?> request, Authentication account) {
        Digest here = here(account);
        List<SessionLine> lines =
                open(account).stream().map(each -> SessionLine.of(each, here)).toList();
        String back = Agents.isOne(account) ? Agents.pageOf(account) : Tab.INFORMATIONS.path();
        Screen screen = Screen.of("Mes connexions", Tab.INFORMATIONS, account);
        return frames.page(request, "compte/connexions", screen, new SessionsPage(lines, back));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> end(HttpRequest<?> request, Authentication account, @Body Map<String, String> form) {
        csrf.check(request, form);
        String wanted = form.getOrDefault("fin", "");
        Digest here = here(account);
        if (wanted.equals(SessionsPage.ALL)) {
            sessions.endAll(AccountProvider.subject(account), now());
            tell(account);
            return leave(request);
        }
        if (wanted.equals(here.hex())) {
            return leave(request);
        }
        List<OpenSession> ending = open(account).stream()
                .filter(each -> !each.id().equals(here))
                .filter(each -> wanted.equals(SessionsPage.OTHERS)
                        || wanted.equals(each.id().hex()))
                .toList();
        ending.forEach(each -> sessions.end(each.id().hex(), each.expiresAt()));
        if (!ending.isEmpty()) {
            tell(account);
        }
        return Frames.seeOther(request, PATH);
    }

    private MutableHttpResponse<?> leave(HttpRequest<?> request) {
        MutableHttpResponse<?> response = farewell.nextStep(request)
                .<MutableHttpResponse<?>>map(HttpResponse::seeOther)
                .orElseGet(() -> Frames.seeOther(request, "/fin"));
        sessionEnd.end(request, response);
        return response;
    }

    private void tell(Authentication account) {
        events.signedOutElsewhere(
                new SubjectSignedOut(By.HOLDER, AccountProvider.of(account), account.getName(), true));
    }

    private List<OpenSession> open(Authentication account) {
        return sessions.open(AccountProvider.subject(account), now());
    }

    private static Digest here(Authentication account) {
        return Digest.ofSession(SessionToken.of(account).id());
    }

    private Instant now() {
        return clock.getClock().instant();
    }
}

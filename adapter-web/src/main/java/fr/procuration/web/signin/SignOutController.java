package fr.procuration.web.signin;

import fr.procuration.web.http.FormToken;
import fr.procuration.web.http.RequestCanal;
import fr.procuration.web.http.connection.RequestSource;
import fr.procuration.web.http.connection.RequestSources;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.token.cookie.AccessTokenCookieConfiguration;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Closes the session. A browser proves by the token of the form that its user wants it; a program that states no origin needs
 * none.
 */
@Hidden
@Controller("/deconnexion")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignOutController {

    private final SessionEnd sessionEnd;
    private final SignOutRedirect farewell;
    private final FormToken token;
    private final RequestSources sources;
    private final String sessionCookie;

    SignOutController(
            SessionEnd sessionEnd,
            SignOutRedirect farewell,
            FormToken token,
            RequestSources sources,
            AccessTokenCookieConfiguration session) {
        this.sessionEnd = sessionEnd;
        this.farewell = farewell;
        this.token = token;
        this.sources = sources;
        this.sessionCookie = session.getCookieName();
    }

    @Post
    @Status(HttpStatus.SEE_OTHER)
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    HttpResponse<Void> signOut(HttpRequest<?> request, @Body @Nullable Map<String, String> form) {
        if (request.getCookies().contains(sessionCookie) && sources.of(request) != RequestSource.UNSTATED) {
            token.check(request, Objects.requireNonNullElse(form, Map.of()));
        }
        String kiosk = RequestCanal.query(RequestCanal.isKiosk(request));
        MutableHttpResponse<Void> response =
                HttpResponse.seeOther(farewell.nextStep(request).orElseGet(() -> URI.create("/fin" + kiosk)));
        sessionEnd.end(request, response);
        return response;
    }
}

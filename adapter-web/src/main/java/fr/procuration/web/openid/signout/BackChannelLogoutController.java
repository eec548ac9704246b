package fr.procuration.web.openid.signout;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import fr.procuration.port.session.Digest;
import fr.procuration.port.session.LogoutToken;
import fr.procuration.port.session.Sessions;
import fr.procuration.web.openid.provider.Provider;
import fr.procuration.web.openid.provider.Providers;
import fr.procuration.web.openid.provider.RedirectUris;
import fr.procuration.web.problem.ProblemKind;
import fr.procuration.web.signin.SignInEvents;
import fr.procuration.web.signin.SubjectSignedOut;
import fr.procuration.web.signin.SubjectSignedOut.By;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.ClockProvider;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends what a provider says is over (OpenID Connect Back-Channel Logout 1.0): it proves itself by the signed logout token. */
@Hidden
@Controller(RedirectUris.ROOT)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class BackChannelLogoutController {

    private static final Map<String, String> INVALID = Map.of("error", "invalid_request");

    private final Providers providers;
    private final Sessions sessions;
    private final SignInEvents events;
    private final ClockProvider clock;

    BackChannelLogoutController(Providers providers, Sessions sessions, SignInEvents events, ClockProvider clock) {
        this.providers = providers;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    @Post("/deconnexion/{name}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    HttpResponse<?> end(String name, @Body Map<String, Object> form) {
        Provider provider = providers.named(name).orElseThrow(ProblemKind.NOT_FOUND::exception);
        String token = form.get("logout_token") instanceof String text ? text : "";
        try {
            end(name, LogoutTokens.of(provider).check(token, now()));
            return HttpResponse.ok();
        } catch (BadJOSEException notTrusted) {
            events.signedOutElsewhere(new SubjectSignedOut(By.PROVIDER, name, null, false));
            return HttpResponse.badRequest(INVALID).contentType(MediaType.APPLICATION_JSON);
        }
    }

    /** All that its subject has, even where the token names one session of the provider: signing in again is all it costs. */
    private void end(String provider, LogoutTokenClaimsSet claims) throws BadJOSEException {
        Instant now = now();
        LogoutToken token = new LogoutToken(
                Digest.ofLogoutToken(provider, claims.getJWTID().getValue()), now.plus(LogoutTokens.REMEMBERED));
        Subject subject = claims.getSubject();
        boolean first = subject == null
                ? sessions.endAllUnder(
                        token,
                        Digest.ofProviderSession(provider, claims.getSessionID().getValue()),
                        now)
                : sessions.endAll(token, Digest.ofSubject(provider, subject.getValue()), now);
        if (!first) {
            throw new BadJOSEException("jti");
        }
        events.signedOutElsewhere(new SubjectSignedOut(By.PROVIDER, provider, value(subject), true));
    }

    private static @Nullable String value(@Nullable Subject subject) {
        return subject == null ? null : subject.getValue();
    }

    private Instant now() {
        return clock.getClock().instant();
    }
}

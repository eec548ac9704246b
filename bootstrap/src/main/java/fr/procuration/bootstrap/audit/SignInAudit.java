package fr.procuration.bootstrap.audit;

import static io.micronaut.security.authentication.AuthenticationFailureReason.CUSTOM;

import fr.procuration.bootstrap.metrics.FailureCounters;
import fr.procuration.persistence.AuditEntry;
import fr.procuration.persistence.AuditEntry.Kind;
import fr.procuration.persistence.AuditTrail;
import fr.procuration.port.driven.Clock;
import fr.procuration.web.account.AccountIssuer;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationFailed;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.event.LoginFailedEvent;
import io.micronaut.security.event.LoginSuccessfulEvent;
import io.micronaut.security.event.LogoutEvent;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Collection;

/** Notes who signs in and out; of somebody who could not sign in it notes no name, for they may have typed a number. */
@Singleton
final class SignInAudit {

    private static final String OPENING = "ouverture de session";

    private final AuditTrail trail;
    private final Clock clock;
    private final Callers callers;
    private final FailureCounters failures;

    SignInAudit(AuditTrail trail, Clock clock, Callers callers, FailureCounters failures) {
        this.trail = trail;
        this.clock = clock;
        this.callers = callers;
        this.failures = failures;
    }

    @EventListener
    void signedIn(LoginSuccessfulEvent event) {
        if (event.getSource() instanceof Authentication account) {
            note(Kind.CONNEXION, account, OPENING, "réussie, " + roles(account));
        }
    }

    @EventListener
    void notSignedIn(LoginFailedEvent event) {
        AuditEntry refused = new AuditEntry(
                clock.now(),
                Kind.CONNEXION,
                provider(),
                null,
                callers.origin(),
                OPENING,
                "refusée, " + reason(event.getSource()));
        failures.counting(() -> trail.count(refused));
    }

    @EventListener
    void signedOut(LogoutEvent event) {
        if (event.getSource() instanceof Authentication account) {
            note(Kind.DECONNEXION, account, "fermeture de session", "réussie");
        }
    }

    private void note(Kind kind, Authentication account, String action, String outcome) {
        AuditEntry entry = new AuditEntry(
                clock.now(), kind, AccountIssuer.of(account), account.getName(), callers.origin(), action, outcome);
        failures.counting(() -> trail.record(entry));
    }

    /** The way that was tried: of a provider's it is in the route. */
    private static String provider() {
        return ServerRequestContext.currentRequest()
                .flatMap(RouteAttributes::getRouteMatch)
                .map(route -> route.getVariableValues().get("name"))
                .map(String::valueOf)
                .orElse("local");
    }

    /** The class of the reason: what this service says itself, or the kind that Micronaut knows. */
    private static String reason(Object refusal) {
        return refusal instanceof AuthenticationFailed failed && failed.getReason() != CUSTOM
                ? failed.getReason().name()
                : ((AuthenticationResponse) refusal).getMessage().orElse("sans raison");
    }

    private static String roles(Authentication account) {
        Collection<String> roles = account.getRoles();
        return roles.isEmpty() ? "sans rôle" : String.join(" ", roles);
    }
}

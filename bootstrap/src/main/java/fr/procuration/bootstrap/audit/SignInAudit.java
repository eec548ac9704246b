package fr.procuration.bootstrap.audit;

import fr.procuration.bootstrap.metrics.FailureCounters;
import fr.procuration.persistence.AuditEntry;
import fr.procuration.persistence.AuditEntry.Kind;
import fr.procuration.persistence.AuditTrail;
import fr.procuration.port.driven.Clock;
import fr.procuration.web.account.SignInFailure;
import fr.procuration.web.account.SubjectSignedOut;
import fr.procuration.web.account.SubjectSignedOut.By;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.event.LoginFailedEvent;
import io.micronaut.security.event.LoginSuccessfulEvent;
import io.micronaut.security.event.LogoutEvent;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Notes who signs in and out; of somebody who could not sign in it notes no name, for they may have typed a number. */
@Singleton
final class SignInAudit {

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
            note(Kind.CONNEXION, account.getName(), "ouverture de session", "réussie, " + roles(account));
        }
    }

    @EventListener
    void notSignedIn(LoginFailedEvent event) {
        String why = event.getSource() instanceof SignInFailure failure
                ? "refusée, " + failure.provider() + ", " + failure.reason()
                : "refusée";
        AuditEntry refused =
                new AuditEntry(clock.now(), Kind.CONNEXION, null, callers.origin(), "ouverture de session", why);
        failures.counting(() -> trail.recordRefusal(refused));
    }

    @EventListener
    void signedOut(LogoutEvent event) {
        String actor = event.getSource() instanceof Authentication account ? account.getName() : null;
        note(Kind.DECONNEXION, actor, "fermeture de session", "réussie");
    }

    @EventListener
    void signedOutElsewhere(SubjectSignedOut event) {
        String by = event.by() == By.PROVIDER ? "fermeture par le fournisseur " : "fermeture d’autres sessions ";
        AuditEntry entry = new AuditEntry(
                clock.now(),
                Kind.DECONNEXION,
                event.subject(),
                callers.origin(),
                by + event.provider(),
                event.accepted() ? "réussie" : "refusée");
        failures.counting(() -> {
            if (event.accepted()) {
                trail.record(entry);
            } else {
                trail.recordRefusal(entry);
            }
        });
    }

    private void note(Kind kind, @Nullable String actor, String action, String outcome) {
        AuditEntry entry = new AuditEntry(clock.now(), kind, actor, callers.origin(), action, outcome);
        failures.counting(() -> trail.record(entry));
    }

    private static String roles(Authentication account) {
        Collection<String> roles = account.getRoles();
        return roles.isEmpty() ? "sans rôle" : String.join(" ", roles);
    }
}

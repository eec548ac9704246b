package fr.procuration.bootstrap.audit;

import fr.procuration.bootstrap.metrics.FailureCounters;
import fr.procuration.persistence.audit.AuditEntry;
import fr.procuration.persistence.audit.AuditEntry.Kind;
import fr.procuration.persistence.audit.AuditTrail;
import fr.procuration.port.driven.Clock;
import fr.procuration.web.account.AccountProvider;
import fr.procuration.web.signin.SignInFailure;
import fr.procuration.web.signin.SubjectSignedOut;
import fr.procuration.web.signin.SubjectSignedOut.By;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.event.LoginFailedEvent;
import io.micronaut.security.event.LoginSuccessfulEvent;
import io.micronaut.security.event.LogoutEvent;
import jakarta.inject.Singleton;
import java.util.Collection;

/** Notes who signs in and out; of somebody who could not sign in it notes no name, for they may have typed a number. */
@Singleton
final class SignInAudit {

    private static final String OPENING = "ouverture de session";
    private static final SignInFailure UNKNOWN = new SignInFailure("local", SignInFailure.Reason.FAILED);

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
        SignInFailure failure = event.getSource() instanceof SignInFailure known ? known : UNKNOWN;
        AuditEntry refused = new AuditEntry(
                clock.now(),
                Kind.CONNEXION,
                failure.provider(),
                null,
                callers.origin(),
                OPENING,
                "refusée, " + failure.reason());
        failures.counting(() -> trail.count(refused));
    }

    @EventListener
    void signedOut(LogoutEvent event) {
        if (event.getSource() instanceof Authentication account) {
            note(Kind.DECONNEXION, account, "fermeture de session", "réussie");
        }
    }

    @EventListener
    void signedOutElsewhere(SubjectSignedOut event) {
        String by = event.by() == By.PROVIDER ? "fermeture par le fournisseur" : "fermeture d’autres sessions";
        AuditEntry entry = new AuditEntry(
                clock.now(),
                Kind.DECONNEXION,
                event.provider(),
                event.subject(),
                callers.origin(),
                by,
                event.accepted() ? "réussie" : "refusée");
        failures.counting(() -> {
            if (event.accepted()) {
                trail.record(entry);
            } else {
                trail.count(entry);
            }
        });
    }

    private void note(Kind kind, Authentication account, String action, String outcome) {
        AuditEntry entry = new AuditEntry(
                clock.now(), kind, AccountProvider.of(account), account.getName(), callers.origin(), action, outcome);
        failures.counting(() -> trail.record(entry));
    }

    private static String roles(Authentication account) {
        Collection<String> roles = account.getRoles();
        return roles.isEmpty() ? "sans rôle" : String.join(" ", roles);
    }
}

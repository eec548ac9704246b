package fr.procuration.bootstrap.audit;

import fr.procuration.bootstrap.metrics.MeteredUseCases;
import fr.procuration.persistence.audit.AuditEntry;
import fr.procuration.persistence.audit.AuditEntry.Kind;
import fr.procuration.persistence.audit.AuditTrail;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.ProcurationSnapshot;
import fr.procuration.port.driving.RevokeProcuration;
import fr.procuration.usecase.UseCases;
import io.micronaut.context.annotation.Factory;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes from where, and by whose word, a procuration was given or taken back. The journal has the change itself: nobody waits for
 * this note.
 */
@Factory
final class NotedChanges {

    private static final Logger LOG = LoggerFactory.getLogger(NotedChanges.class);

    private final AuditTrail trail;
    private final Callers callers;
    private final Clock clock;
    private final ExecutorService blocking;

    NotedChanges(
            AuditTrail trail, Callers callers, Clock clock, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.trail = trail;
        this.callers = callers;
        this.clock = clock;
        this.blocking = blocking;
    }

    @Singleton
    GrantProcuration grantProcuration(ProcurationStore store, MeteredUseCases counted) {
        GrantProcuration useCase = counted.grants(UseCases.grantProcuration(store, clock));
        return command -> {
            GrantProcuration.Answer answer = useCase.grant(command);
            if (!answer.replayed()) {
                noted("accordée", answer.given());
            }
            return answer;
        };
    }

    @Singleton
    RevokeProcuration revokeProcuration(ProcurationStore store, MeteredUseCases counted) {
        RevokeProcuration useCase = counted.revocations(UseCases.revokeProcuration(store, clock));
        return (mandant, id) -> noted("révoquée", useCase.revoke(mandant, id));
    }

    private ProcurationSnapshot noted(String what, ProcurationSnapshot changed) {
        String outcome = what + ' ' + changed.procuration().id().value();
        AuditEntry entry = callers.now(clock.now(), Kind.CHANGEMENT, outcome);
        blocking.execute(() -> note(entry));
        return changed;
    }

    private void note(AuditEntry entry) {
        try {
            trail.count(entry);
        } catch (UnavailableException outage) {
            LOG.warn("From where a procuration was changed could not be noted: {}", entry.outcome());
        }
    }
}

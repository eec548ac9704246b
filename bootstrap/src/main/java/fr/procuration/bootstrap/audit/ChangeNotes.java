package fr.procuration.bootstrap.audit;

import fr.procuration.persistence.audit.AuditEntry;
import fr.procuration.persistence.audit.AuditEntry.Kind;
import fr.procuration.persistence.audit.AuditTrail;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Clock;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes from where, and by whose word, something was changed. The change itself is recorded elsewhere: nobody waits for this note. */
@Singleton
public final class ChangeNotes {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeNotes.class);

    private final AuditTrail trail;
    private final Callers callers;
    private final Clock clock;
    private final ExecutorService blocking;

    ChangeNotes(
            AuditTrail trail, Callers callers, Clock clock, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.trail = trail;
        this.callers = callers;
        this.clock = clock;
        this.blocking = blocking;
    }

    /** Notes what the caller of now has changed. */
    public void note(String outcome) {
        AuditEntry entry = callers.now(clock.now(), Kind.CHANGEMENT, outcome);
        blocking.execute(() -> write(entry));
    }

    private void write(AuditEntry entry) {
        try {
            trail.count(entry);
        } catch (UnavailableException outage) {
            LOG.warn("From where a change was made could not be noted: {}", entry.outcome());
        }
    }
}

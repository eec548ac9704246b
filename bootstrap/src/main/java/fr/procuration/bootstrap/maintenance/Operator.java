package fr.procuration.bootstrap.maintenance;

import fr.procuration.persistence.audit.AuditEntry;
import fr.procuration.persistence.audit.AuditEntry.Kind;
import fr.procuration.persistence.audit.AuditTrail;
import fr.procuration.port.driven.Clock;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/** The person who runs a command, as the audit names them. */
@Singleton
final class Operator {

    private final String name;
    private final AuditTrail trail;
    private final Clock clock;

    Operator(@Property(name = "procuration.operator", defaultValue = "") String name, AuditTrail trail, Clock clock) {
        this.name = name.strip();
        this.trail = trail;
        this.clock = clock;
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    void note(Kind kind, String action, String outcome) {
        String actor = "exploitant:" + (isNamed() ? name : System.getProperty("user.name", "?"));
        trail.record(new AuditEntry(clock.now(), kind, actor, null, action, outcome));
    }
}

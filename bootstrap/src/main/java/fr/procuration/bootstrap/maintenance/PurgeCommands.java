package fr.procuration.bootstrap.maintenance;

import fr.procuration.persistence.AuditEntry;
import fr.procuration.persistence.AuditEntry.Kind;
import fr.procuration.persistence.AuditTrail;
import fr.procuration.persistence.retention.Purge;
import fr.procuration.port.driven.Clock;
import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** Says what is due, or deletes it. */
final class PurgeCommands {

    private PurgeCommands() {}

    static boolean dryRun(Consumer<String> out, ApplicationContext context) throws SQLException {
        Instant now = context.getBean(Clock.class).now();
        context.getBean(Purge.class).dryRun(now).forEach((table, rows) -> out.accept(table + ": " + rows + " due"));
        return true;
    }

    static boolean run(Consumer<String> out, ApplicationContext context) throws SQLException {
        Instant now = context.getBean(Clock.class).now();
        Map<String, Long> deleted = context.getBean(Purge.class).run(now);
        deleted.forEach((table, rows) -> out.accept(table + ": " + rows + " deleted"));
        context.getBean(AuditTrail.class)
                .record(new AuditEntry(now, Kind.PURGE, "exploitant", null, "purge run", deleted.toString()));
        return true;
    }
}

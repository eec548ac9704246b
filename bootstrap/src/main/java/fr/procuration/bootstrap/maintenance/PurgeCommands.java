package fr.procuration.bootstrap.maintenance;

import fr.procuration.persistence.AuditEntry;
import fr.procuration.persistence.AuditEntry.Kind;
import fr.procuration.persistence.AuditTrail;
import fr.procuration.persistence.retention.Purge;
import fr.procuration.persistence.retention.PurgeRuns;
import fr.procuration.port.driven.Clock;
import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
        if (!ClockCommands.isRight(out, context)) {
            return false;
        }
        Instant now = context.getBean(Clock.class).now();
        Optional<Map<String, Long>> purged = context.getBean(PurgeRuns.class).run("purge run", now);
        if (purged.isEmpty()) {
            out.accept("An instance or another command purges now");
            return false;
        }
        Map<String, Long> deleted = purged.get();
        deleted.forEach((table, rows) -> out.accept(table + ": " + rows + " deleted"));
        context.getBean(AuditTrail.class)
                .record(new AuditEntry(now, Kind.PURGE, "exploitant", null, "purge run", deleted.toString()));
        return true;
    }
}

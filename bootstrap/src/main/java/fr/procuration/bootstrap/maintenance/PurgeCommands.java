package fr.procuration.bootstrap.maintenance;

import fr.procuration.bootstrap.maintenance.AuditedCommand.Result;
import fr.procuration.persistence.retention.Purge;
import fr.procuration.persistence.retention.PurgeRuns;
import fr.procuration.persistence.vault.Vault;
import fr.procuration.port.driven.Clock;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Says what is due, or deletes it, with the keysets of this database only. */
final class PurgeCommands {

    private PurgeCommands() {}

    static boolean dryRun(Consumer<String> out, ApplicationContext context) {
        context.getBean(Vault.class);
        Instant now = context.getBean(Clock.class).now();
        context.getBean(Purge.class).dryRun(now).forEach((table, rows) -> out.accept(table + ": " + rows + " due"));
        return true;
    }

    static Result run(Consumer<String> out, ApplicationContext context) {
        context.getBean(Vault.class);
        if (!ClockCommands.isRight(out, context)) {
            return new Result(false, "horloge");
        }
        Instant now = context.getBean(Clock.class).now();
        Optional<Map<String, Long>> purged = context.getBean(PurgeRuns.class).run("purge run", now);
        if (purged.isEmpty()) {
            out.accept("An instance or another command purges now");
            return new Result(false, "une autre est en cours");
        }
        Map<String, Long> deleted = purged.get();
        deleted.forEach((table, rows) -> out.accept(table + ": " + rows + " deleted"));
        return new Result(true, deleted.toString());
    }
}

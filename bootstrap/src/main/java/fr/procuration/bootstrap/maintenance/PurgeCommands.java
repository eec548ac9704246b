package fr.procuration.bootstrap.maintenance;

import fr.procuration.bootstrap.maintenance.AuditedCommand.Result;
import fr.procuration.persistence.retention.Purge;
import fr.procuration.persistence.vault.Vault;
import fr.procuration.port.driven.Clock;
import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** Says what is due, or deletes it, with the keysets of this database only. */
final class PurgeCommands {

    private PurgeCommands() {}

    static boolean dryRun(Consumer<String> out, ApplicationContext context) throws SQLException {
        context.getBean(Vault.class);
        Instant now = context.getBean(Clock.class).now();
        context.getBean(Purge.class).dryRun(now).forEach((table, rows) -> out.accept(table + ": " + rows + " due"));
        return true;
    }

    static Result run(Consumer<String> out, ApplicationContext context) throws SQLException {
        context.getBean(Vault.class);
        Instant now = context.getBean(Clock.class).now();
        Map<String, Long> deleted = context.getBean(Purge.class).run(now);
        deleted.forEach((table, rows) -> out.accept(table + ": " + rows + " deleted"));
        return new Result(true, deleted.toString());
    }
}

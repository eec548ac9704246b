package fr.procuration.bootstrap.maintenance;

import fr.procuration.persistence.AuditEntry;
import fr.procuration.persistence.AuditEntry.Kind;
import fr.procuration.persistence.AuditTrail;
import fr.procuration.persistence.vault.KeyChange;
import fr.procuration.port.driven.Clock;
import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Brings what is stored under other keys, and says how far it is. */
final class KeyChangeCommands {

    private KeyChangeCommands() {}

    static boolean reseal(Consumer<String> out, ApplicationContext context) throws SQLException {
        long changed = context.getBean(KeyChange.class).reseal(progressOn(out));
        note(context, "keys reseal", changed + " lignes");
        out.accept(changed + " rows were brought under the keys in charge");
        return true;
    }

    static boolean retire(Consumer<String> out, ApplicationContext context) throws SQLException {
        boolean done = context.getBean(KeyChange.class).retire(progressOn(out));
        note(context, "keys retire", done ? "fait" : "trop tôt");
        out.accept(
                done
                        ? "The keys that are not in charge are not needed any more"
                        : "Rows were still under another key, and were brought under those in charge: are all instances"
                                + " restarted? Run it again");
        return done;
    }

    private static KeyChange.Progress progressOn(Consumer<String> out) {
        return (table, done, blocks, rows) ->
                out.accept("%s: %d of %d blocks, %d rows changed".formatted(table, done, blocks, rows));
    }

    private static void note(ApplicationContext context, String action, String outcome) {
        AuditEntry entry =
                new AuditEntry(context.getBean(Clock.class).now(), Kind.CLES, "exploitant", null, action, outcome);
        context.getBean(AuditTrail.class).record(entry);
    }
}

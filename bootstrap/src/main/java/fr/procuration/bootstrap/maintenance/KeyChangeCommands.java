package fr.procuration.bootstrap.maintenance;

import fr.procuration.bootstrap.maintenance.AuditedCommand.Result;
import fr.procuration.persistence.keys.KeyChange;
import io.micronaut.context.ApplicationContext;
import java.util.function.Consumer;

/** Brings what is stored under other keys, and says how far it is and what comes next. */
final class KeyChangeCommands {

    private KeyChangeCommands() {}

    static Result reseal(Consumer<String> out, ApplicationContext context) {
        long changed = context.getBean(KeyChange.class)
                .reseal((table, read, rows) -> out.accept("%s: %d rows read, %d changed".formatted(table, read, rows)));
        out.accept(changed + " rows were brought under the keys in charge; next: keys retire");
        return new Result(true, changed + " lignes");
    }

    static Result retire(Consumer<String> out, ApplicationContext context) {
        int retired = context.getBean(KeyChange.class).retire();
        out.accept(
                retired > 0
                        ? "The keys that are not in charge are not needed any more; next: keysets remove"
                        : "No key is listed that was in charge before: nothing to retire");
        return new Result(true, retired + " clés");
    }
}

package fr.procuration.bootstrap.maintenance;

import fr.procuration.persistence.operations.BackupMarker;
import io.micronaut.context.ApplicationContext;
import java.util.function.Consumer;

/** Takes note of a backup; its age is measured from here. */
final class BackupCommand {

    private BackupCommand() {}

    static boolean done(Consumer<String> out, ApplicationContext context) {
        context.getBean(BackupMarker.class).done();
        out.accept("The backup is noted");
        return true;
    }
}

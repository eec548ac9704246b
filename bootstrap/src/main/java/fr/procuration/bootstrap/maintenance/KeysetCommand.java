package fr.procuration.bootstrap.maintenance;

import fr.procuration.bootstrap.maintenance.AuditedCommand.Result;
import fr.procuration.persistence.keys.KeysetSteps;
import fr.procuration.persistence.vault.KeysetException;
import fr.procuration.persistence.vault.Purpose;
import fr.procuration.port.driven.Clock;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A step of the life of all keysets, in the files that the service's variables name; each is refused or taken by itself. */
record KeysetCommand(Step step) implements AuditedCommand.Work {

    static final KeysetCommand ADD = new KeysetCommand(KeysetSteps::add);
    static final KeysetCommand PROMOTE = new KeysetCommand((steps, purpose, now) -> steps.promote(purpose, false, now));
    static final KeysetCommand PROMOTE_STOPPED =
            new KeysetCommand((steps, purpose, now) -> steps.promote(purpose, true, now));
    static final KeysetCommand REMOVE = new KeysetCommand(KeysetSteps::remove);

    /** What is done with the keyset of a purpose. */
    @FunctionalInterface
    interface Step {

        String take(KeysetSteps steps, Purpose purpose, Instant now);
    }

    @Override
    public Result run(Consumer<String> out, ApplicationContext context) {
        KeysetSteps steps = context.getBean(KeysetSteps.class);
        Instant now = context.getBean(Clock.class).now();
        List<String> noted = new ArrayList<>();
        boolean complete = true;
        for (Purpose purpose : Purpose.values()) {
            if (!purpose.isChangeable()) {
                out.accept(purpose.variable() + ": left as it is, its key never changes");
                continue;
            }
            String told;
            try {
                told = step.take(steps, purpose, now);
            } catch (KeysetException refused) {
                told = "refused, " + refused.getMessage();
                complete = false;
            }
            out.accept(purpose.variable() + ": " + told);
            noted.add(purpose + " " + told.replaceFirst("; next.*", ""));
        }
        return new Result(complete, String.join(" | ", noted));
    }
}

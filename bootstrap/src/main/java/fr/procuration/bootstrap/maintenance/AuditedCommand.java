package fr.procuration.bootstrap.maintenance;

import fr.procuration.persistence.audit.AuditEntry.Kind;
import io.micronaut.context.ApplicationContext;
import java.util.function.Consumer;

/** A command that changes something: its operator is named, and the audit tells what came of it, a refusal too. */
record AuditedCommand(Kind kind, String action, Work work) implements Maintenance.Work {

    /** What is done, and what the audit says of it. */
    @FunctionalInterface
    interface Work {

        Result run(Consumer<String> out, ApplicationContext context);
    }

    /** What came of a command. */
    record Result(boolean complete, String noted) {}

    @Override
    public boolean run(Consumer<String> out, ApplicationContext context) {
        Operator operator = context.getBean(Operator.class);
        if (!operator.isNamed()) {
            operator.note(kind, action, "refusé : PROCURATION_OPERATOR manque");
            out.accept("Set PROCURATION_OPERATOR: the audit names who runs a command that changes something");
            return false;
        }
        try {
            Result result = work.run(out, context);
            operator.note(kind, action, (result.complete() ? "fait : " : "refusé : ") + result.noted());
            return result.complete();
        } catch (RuntimeException failure) {
            String outcome = FailureMessages.isRefusal(failure) ? "refusé : " : "échec : ";
            operator.note(kind, action, outcome + FailureMessages.of(failure));
            throw failure;
        }
    }
}

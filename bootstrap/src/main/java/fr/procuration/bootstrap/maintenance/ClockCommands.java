package fr.procuration.bootstrap.maintenance;

import fr.procuration.persistence.operations.DatabaseClock;
import fr.procuration.persistence.operations.MeasuredSkew;
import fr.procuration.persistence.operations.WrongInstant;
import fr.procuration.persistence.operations.WrongInstants;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares clocks, and finds what a wrong one wrote. */
final class ClockCommands {

    private ClockCommands() {}

    static boolean check(Consumer<String> out, ApplicationContext context) {
        boolean right = isRight(out, context);
        List<WrongInstant> wrong = context.getBean(WrongInstants.class).find(tolerance(context));
        wrong.forEach(each -> out.accept(each.row() + ": " + each.at() + ", " + each.why()));
        out.accept(wrong.size() + " rows whose instant cannot be right (of each kind at most " + WrongInstants.MOST
                + " are told)");
        return right && wrong.isEmpty();
    }

    /** Whether this machine's clock may decide what is due; says so if not. */
    static boolean isRight(Consumer<String> out, ApplicationContext context) {
        Optional<MeasuredSkew> skew = context.getBean(DatabaseClock.class).skew();
        if (skew.isEmpty()) {
            out.accept("The database does not answer; run it again");
            return false;
        }
        boolean right = skew.get().isWithin(tolerance(context));
        if (!right) {
            out.accept("The clock of this machine is " + skew.get().seconds() + " s ahead of the database's");
        }
        return right;
    }

    private static Duration tolerance(ApplicationContext context) {
        return context.getRequiredProperty("procuration.clock-tolerance", Duration.class);
    }
}

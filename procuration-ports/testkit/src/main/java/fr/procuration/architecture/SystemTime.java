package fr.procuration.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;

/** The ways in which Java gives the present time. */
final class SystemTime {

    static final DescribedPredicate<JavaAccess<?>> IS_ASKED =
            DescribedPredicate.describe("the system is asked for the time", access -> gives(access.getTarget()));

    private static final Set<String> OF_SYSTEM = Set.of("currentTimeMillis", "nanoTime");

    private SystemTime() {}

    private static boolean gives(AccessTarget target) {
        String name = target.getName();
        if (target.getOwner().isEquivalentTo(System.class)) {
            return OF_SYSTEM.contains(name);
        }
        if (target.getOwner().isEquivalentTo(Date.class)) {
            return target instanceof AccessTarget.CodeUnitAccessTarget made
                    && made.getName().equals("<init>")
                    && made.getRawParameterTypes().isEmpty();
        }
        if (target.getOwner().isAssignableTo(Calendar.class)) {
            return name.equals("getInstance") || name.equals("<init>");
        }
        return target.getOwner().getPackageName().startsWith("java.time")
                && (name.equals("now")
                        || name.equals("dateNow")
                        || name.startsWith("system")
                        || name.startsWith("tick"));
    }
}

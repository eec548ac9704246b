package fr.procuration.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** The number of an insured person masks itself, unless somebody unwraps it. */
final class SecrecyRules {

    private static final Set<String> UNWRAPPING = Set.of("value", "formatted");

    /** Of Quarkus and Commons Logging, and what goes beside every line of a log. */
    private static final Set<String> LOGS = Set.of("Log", "MDC", "ThreadContext");

    /** What the compiler throws where a switch over sealed types meets a kind that it does not know. */
    private static final String OF_THE_COMPILER = "java.lang.MatchException";

    private SecrecyRules() {}

    static ArchRule of(String root) {
        return codeUnits()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should(new UnwrapNoNumberBesideALog())
                .allowEmptyShould(true)
                .as("nobody unwraps a NIR beside a logger or an exception")
                .because("a number that reaches a log or a message is read by people who may not, and stays there");
    }

    /** Beside, that is in the same method: a rule cannot follow a text further. */
    private static final class UnwrapNoNumberBesideALog extends ArchCondition<JavaCodeUnit> {

        UnwrapNoNumberBesideALog() {
            super("not unwrap a NIR where something is logged or an exception is made");
        }

        @Override
        public void check(JavaCodeUnit method, ConditionEvents events) {
            boolean unwraps = CodeTargets.of(method).anyMatch(UnwrapNoNumberBesideALog::unwraps);
            if (unwraps && CodeTargets.of(method).anyMatch(UnwrapNoNumberBesideALog::tells)) {
                events.add(
                        SimpleConditionEvent.violated(
                                method,
                                method.getFullName() + " unwraps a NIR (" + UNWRAPPING
                                        + ") in the method that logs or throws: log nothing of it, or unwrap it in a method of its own"));
            }
        }

        private static boolean unwraps(AccessTarget target) {
            return target.getOwner().getSimpleName().equals("Nir")
                    && target.getOwner().getPackageName().endsWith(".domain.identity")
                    && UNWRAPPING.contains(target.getName());
        }

        private static boolean tells(AccessTarget target) {
            JavaClass owner = target.getOwner();
            return owner.getSimpleName().endsWith("Logger")
                    || LOGS.contains(owner.getSimpleName())
                    || owner.isEquivalentTo(java.io.PrintStream.class)
                    || (target.getName().equals("<init>")
                            && owner.isAssignableTo(Throwable.class)
                            && !owner.getName().equals(OF_THE_COMPILER));
        }
    }
}

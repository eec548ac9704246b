package fr.procuration.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A driving adapter decides nothing: it neither asks a procuration for a decision, nor makes the decision itself. */
final class DecisionRules {

    private static final Set<String> COMPARISONS =
            Set.of("isBefore", "isAfter", "isEqual", "compareTo", "between", "until", "toEpochMilli", "getEpochSecond");

    private DecisionRules() {}

    static List<ArchRule> of(String adapter, Layout layout) {
        Set<String> timed = Stream.of("Procuration", "Validity", "End")
                .map(name -> layout.root() + ".domain." + name)
                .collect(toSet());
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(adapter)
                        .should()
                        .accessTargetWhere(decides(timed))
                        .as(adapter + " asks no procuration for a decision")
                        .because("a use case asks it, and then records what was decided, with its journal"),
                codeUnits()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(adapter)
                        .should(new CompareNoTime(timed))
                        .allowEmptyShould(true)
                        .as(adapter + " compares no time with a procuration's")
                        .because("whether one counts is a rule of the guide, told by use cases, and is written once"));
    }

    /** What it is given something for; its parts, and the day that a screen shows, it just tells. */
    private static DescribedPredicate<JavaAccess<?>> decides(Set<String> deciders) {
        return DescribedPredicate.describe(
                "a procuration is asked for a decision",
                access -> access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget method
                        && !method.getName().equals("<init>")
                        && deciders.contains(method.getOwner().getName())
                        && !method.getName().equals("equals")
                        && !method.getRawParameterTypes().isEmpty());
    }

    /** In one method, a rule cannot follow an instant further. */
    private static final class CompareNoTime extends ArchCondition<JavaCodeUnit> {

        private final Set<String> timed;

        CompareNoTime(Set<String> timed) {
            super("compare no time where one of a procuration is read");
            this.timed = timed;
        }

        @Override
        public void check(JavaCodeUnit method, ConditionEvents events) {
            if (CodeTargets.of(method).anyMatch(this::isOfAProcuration)
                    && CodeTargets.of(method).anyMatch(CompareNoTime::compares)) {
                events.add(
                        SimpleConditionEvent.violated(
                                method,
                                method.getFullName()
                                        + " compares times where it reads those of a procuration: ask ViewProcurations or LookUpMandataire"));
            }
        }

        private boolean isOfAProcuration(AccessTarget target) {
            return timed.contains(target.getOwner().getName());
        }

        private static boolean compares(AccessTarget target) {
            return target.getOwner().getPackageName().startsWith("java.time") && COMPARISONS.contains(target.getName());
        }
    }
}

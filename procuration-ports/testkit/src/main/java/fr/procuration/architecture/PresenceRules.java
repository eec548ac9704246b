package fr.procuration.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;

/** Rules about packages that hold nothing guard nothing. */
final class PresenceRules {

    private PresenceRules() {}

    static List<ArchRule> of(List<String> packages) {
        return packages.stream().map(PresenceRules::containsClasses).toList();
    }

    private static ArchRule containsClasses(String named) {
        return classes()
                .should(new OneOfThemResidesIn(named))
                .allowEmptyShould(true)
                .as(named + " contains classes")
                .because("a rule on a package that is empty or renamed holds without guarding anything");
    }

    /** Looks at all classes before it judges. */
    private static final class OneOfThemResidesIn extends ArchCondition<JavaClass> {

        private final String named;
        private boolean found;

        OneOfThemResidesIn(String named) {
            super("contain one in " + named);
            this.named = named;
        }

        @Override
        public void init(Collection<JavaClass> all) {
            found = false;
        }

        @Override
        public void check(JavaClass each, ConditionEvents events) {
            found |= PackageMatcher.of(named).matches(each.getPackageName())
                    && !each.getSimpleName().equals("package-info");
        }

        @Override
        public void finish(ConditionEvents events) {
            if (!found) {
                events.add(SimpleConditionEvent.violated(named, named + " contains no class"));
            }
        }
    }
}

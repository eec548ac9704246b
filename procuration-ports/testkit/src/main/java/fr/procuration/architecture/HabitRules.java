package fr.procuration.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;

/** What holds in every package of ours, and of those who plug into it. */
final class HabitRules {

    private static final DescribedPredicate<JavaAnnotation<?>> CONTROLLER =
            named("a controller", "Controller", "RestController");
    private static final DescribedPredicate<JavaAnnotation<?>> ACCESS =
            named("who may call", "Secured", "RolesAllowed", "PermitAll", "DenyAll", "PreAuthorize");
    private static final DescribedPredicate<JavaClass> INNER_PARTS = DescribedPredicate.describe(
            "are controllers, rows, repositories or mappers",
            each -> each.getSimpleName().matches(".+(Controller|Row|Repository|Mapper)")
                    || each.isAnnotatedWith(CONTROLLER));

    private static final DescribedPredicate<JavaAnnotation<?>> INJECTION =
            named("an injection annotation", "Inject", "Autowired", "Resource", "Value", "Property");

    private HabitRules() {}

    static List<ArchRule> of(String root) {
        String all = root + "..";
        return List.of(
                classes()
                        .that()
                        .resideInAPackage(all)
                        .and(INNER_PARTS)
                        .should()
                        .notBePublic()
                        .allowEmptyShould(true)
                        .as("controllers, rows, repositories and mappers are not public")
                        .because("nobody outside the adapter has anything to do with them"),
                classes()
                        .that()
                        .resideInAPackage(all)
                        .and()
                        .areAnnotatedWith(CONTROLLER)
                        .should()
                        .beAnnotatedWith(ACCESS)
                        .allowEmptyShould(true)
                        .as("controllers say who may call them")
                        .because("a route of which nobody has said it is one that nobody has thought about"),
                noClasses()
                        .that()
                        .resideInAPackage(all)
                        .and()
                        .doNotHaveSimpleName("SystemClock")
                        .should()
                        .accessTargetWhere(SystemTime.IS_ASKED)
                        .as("nobody asks the system for the time")
                        .because(
                                "the time is read once per use case, from the Clock port, and only SystemClock is one"),
                noClasses()
                        .that()
                        .resideInAPackage(all)
                        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                        .as("nobody prints to the console")
                        .because("what is printed has no level, no format, and may show a person's data"),
                noClasses()
                        .that()
                        .resideInAPackage(all)
                        .should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS)
                        .as("nobody throws generic exceptions")
                        .because("a refusal, a misuse and an outage must be told apart"),
                noFields()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(all)
                        .and()
                        .areNotFinal()
                        .should()
                        .beAnnotatedWith(INJECTION)
                        .allowEmptyShould(true)
                        .as("nobody has fields injected")
                        .because("what a class needs stands in its constructor"),
                SlicesRuleDefinition.slices()
                        .matching(root + ".(**)")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true)
                        .as("packages know each other in one direction")
                        .because("a part that knows what knows it cannot be understood alone"));
    }

    /** By their simple names, so that the annotations of every framework count. */
    private static DescribedPredicate<JavaAnnotation<?>> named(String description, String... names) {
        return DescribedPredicate.describe(
                description,
                annotation -> Set.of(names).contains(annotation.getRawType().getSimpleName()));
    }
}

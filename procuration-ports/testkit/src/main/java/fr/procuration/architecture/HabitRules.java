package fr.procuration.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;

/** What holds in every package of ours, and of those who plug into it. */
final class HabitRules {

    private static final DescribedPredicate<JavaClass> INNER_PARTS = DescribedPredicate.describe(
            "are controllers, rows, repositories or mappers",
            each -> !RouteRules.hasToBePublic(each)
                    && (each.getSimpleName().matches(".+(Controller|Row|Repository|Mapper)")
                            || RouteRules.isController(each)));

    private static final DescribedPredicate<JavaAnnotation<?>> INJECTION = RouteRules.named(
            "an injection annotation",
            Set.of(
                    "Inject",
                    "Autowired",
                    "Resource",
                    "Value",
                    "Property",
                    "ConfigProperty",
                    "Context",
                    "PersistenceContext",
                    "PersistenceUnit"));

    private HabitRules() {}

    static List<ArchRule> of(String root, RouteAccess access) {
        String all = root + "..";
        return List.of(
                classes()
                        .that()
                        .resideInAPackage(all)
                        .and(INNER_PARTS)
                        .should()
                        .notBePublic()
                        .allowEmptyShould(true)
                        .as(
                                "controllers, rows, repositories and mappers are not public, but for resources of Jakarta REST")
                        .because(
                                "nobody outside the adapter has anything to do with them; Jakarta REST calls what is public"),
                RouteRules.of(root, access),
                SecrecyRules.of(root),
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
                        .orShould()
                        .callMethod(System.class, "console")
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
                        .beMetaAnnotatedWith(INJECTION)
                        .allowEmptyShould(true)
                        .as("nobody has fields injected")
                        .because("what a class needs stands in its constructor"),
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(all)
                        .and()
                        .haveNameStartingWith("set")
                        .should()
                        .beMetaAnnotatedWith(INJECTION)
                        .allowEmptyShould(true)
                        .as("nobody is injected by setters")
                        .because("what a class needs stands in its constructor"),
                SlicesRuleDefinition.slices()
                        .assignedFrom(new PackagesOf(root))
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true)
                        .as("packages know each other in one direction")
                        .because("a part that knows what knows it cannot be understood alone"));
    }

    /** One slice a package, the root among them. */
    private record PackagesOf(String root) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
            String name = each.getPackageName();
            return PackageMatcher.of(root + "..").matches(name) ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of " + root;
        }
    }
}

package fr.procuration.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What the domain, the ports and the use cases may know: lists of what is allowed, so that a new library is noticed. */
final class HexagonRules {

    private static final String JAVA = "java..";
    private static final String JSPECIFY = "org.jspecify..";

    private HexagonRules() {}

    static List<ArchRule> of(Layout layout) {
        return List.of(
                classes()
                        .that()
                        .resideInAPackage(layout.domain())
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(JAVA, JSPECIFY, layout.domain())
                        .as("the domain knows only Java, JSpecify and itself")
                        .because("the rules outlive every framework, and serve every channel"),
                classes()
                        .that()
                        .resideInAPackage(layout.ports())
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(JAVA, JSPECIFY, layout.domain(), layout.ports())
                        .as("ports know only Java, JSpecify and the domain")
                        .because("who implements or calls a port should get nothing else with it"),
                classes()
                        .that()
                        .resideInAPackage(layout.useCases())
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(JAVA, JSPECIFY, layout.domain(), layout.ports(), layout.useCases())
                        .as("use cases know only Java, JSpecify, the domain and the ports")
                        .because("teams that serve other channels take them without our frameworks"),
                noClasses()
                        .that()
                        .resideInAPackage(layout.ports())
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(layout.useCases())
                        .as("ports know no use case")
                        .because("a port is a promise, and does not know who keeps it"));
    }
}

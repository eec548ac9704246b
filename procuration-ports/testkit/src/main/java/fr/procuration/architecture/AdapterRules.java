package fr.procuration.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** What adapters may know: the ports of their side, and not each other. */
final class AdapterRules {

    private AdapterRules() {}

    static List<ArchRule> of(Layout layout) {
        return Stream.of(
                        layout.drivingAdapters().stream().flatMap(adapter -> ofDriving(adapter, layout).stream()),
                        layout.drivingAdapters().stream()
                                .flatMap(adapter -> DecisionRules.of(adapter, layout).stream()),
                        layout.drivenAdapters().stream().flatMap(adapter -> ofDriven(adapter, layout).stream()),
                        Stream.of(onlyTheStoreKnowsSql(layout)))
                .flatMap(rules -> rules)
                .toList();
    }

    static List<ArchRule> ofDriving(String adapter, Layout layout) {
        return List.of(
                knowsNoUseCase(adapter, layout),
                knowsNoOtherAdapter(adapter, layout),
                noClasses()
                        .that()
                        .resideInAPackage(adapter)
                        .should()
                        .dependOnClassesThat(areDriven(layout))
                        .as(adapter + " uses no driven port, and nothing that is one")
                        .because("who asks the hexagon asks through its driving ports, or goes around its rules"));
    }

    /** Also a store of the channel's own: by what it implements, wherever it is. */
    private static DescribedPredicate<JavaClass> areDriven(Layout layout) {
        PackageMatcher ports = PackageMatcher.of(layout.drivenPorts());
        return DescribedPredicate.describe(
                "are driven ports or implement one",
                each -> ports.matches(each.getPackageName())
                        || each.getAllRawInterfaces().stream().anyMatch(port -> ports.matches(port.getPackageName())));
    }

    static List<ArchRule> ofDriven(String adapter, Layout layout) {
        return List.of(
                knowsNoUseCase(adapter, layout),
                knowsNoOtherAdapter(adapter, layout),
                forbidden(adapter, layout.drivingPorts())
                        .as(adapter + " uses no driving port")
                        .because("who serves the hexagon is asked by it, and asks nothing"));
    }

    private static ArchRule onlyTheStoreKnowsSql(Layout layout) {
        return noClasses()
                .that()
                .resideInAPackage(layout.all())
                .and()
                .resideOutsideOfPackages(layout.drivenAdapters().toArray(String[]::new))
                .and()
                // Until JDBC is traced by a library.
                .resideOutsideOfPackage(layout.root() + ".bootstrap.tracing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .as("only the store knows SQL")
                .because("a statement is then found beside its table, and the database can be replaced");
    }

    private static ArchRule knowsNoUseCase(String adapter, Layout layout) {
        return forbidden(adapter, layout.useCases())
                .as(adapter + " knows no use case")
                .because("use cases are built where everything is wired, and seen through ports only");
    }

    private static ArchRule knowsNoOtherAdapter(String adapter, Layout layout) {
        return knowsNone(adapter, layout.adapters());
    }

    /** Of the adapters, an adapter knows only itself. */
    static ArchRule knowsNone(String adapter, List<String> adapters) {
        String[] others =
                adapters.stream().filter(other -> !other.equals(adapter)).toArray(String[]::new);
        return forbidden(adapter, others)
                .as(adapter + " knows no other adapter")
                .because("each can then be replaced, or left out, alone");
    }

    private static ArchRule forbidden(String adapter, String... packages) {
        return noClasses()
                .that()
                .resideInAPackage(adapter)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}

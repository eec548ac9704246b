package fr.procuration.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may call in. Annotations count by their simple names, those of Micronaut, Spring and Jakarta REST alike, also where they stand on an
 * annotation of the team's own.
 */
final class RouteRules {

    static final DescribedPredicate<JavaAnnotation<?>> CONTROLLER = named(
            "a controller",
            Set.of("Controller", "RestController", "Path", "RouteBase", "ServerEndpoint", "WebServlet"));

    private static final Set<String> ACCESSES = new TreeSet<>(Set.of(
            "Authenticated",
            "DenyAll",
            "PermitAll",
            "PermissionsAllowed",
            "PreAuthorize",
            "RolesAllowed",
            "Secured",
            "ServletSecurity"));
    private static final DescribedPredicate<JavaAnnotation<?>> ACCESS = named("who may call", ACCESSES);
    private static final DescribedPredicate<JavaAnnotation<?>> ROUTE = DescribedPredicate.describe(
            "a route",
            annotation -> annotation
                    .getRawType()
                    .getSimpleName()
                    .matches("(?i:get|post|put|delete|patch|head|options|trace)(Mapping|Exchange)?"
                            + "|(Request|Query|Mutation|Subscription|Schema|Batch|Message)Mapping|HttpExchange|CustomHttpMethod"
                            + "|Path|Route"));
    /** Of MicroProfile: it has paths, and is asked by nobody. */
    private static final DescribedPredicate<JavaAnnotation<?>> CLIENT =
            named("a client of REST", Set.of("RegisterRestClient"));

    private static final Set<String> BUILT_ROUTES =
            Set.of("RouterFunction", "RouteBuilder", "HttpServer", "HttpsServer");
    private static final Set<String> FILTER_CHAINS = Set.of("SecurityFilterChain", "SecurityWebFilterChain");

    private RouteRules() {}

    static ArchRule of(String root, RouteAccess access) {
        return switch (access) {
            case ANNOTATED -> annotated(root);
            case FILTER_CHAIN -> filtered(root);
        };
    }

    /** By their simple names, so that the annotations of every framework count. */
    static DescribedPredicate<JavaAnnotation<?>> named(String description, Set<String> names) {
        return DescribedPredicate.describe(
                description,
                annotation -> names.contains(annotation.getRawType().getSimpleName()));
    }

    /** Whether a class is a controller for some framework. */
    static boolean isController(JavaClass each) {
        return !each.isAnnotation()
                && !each.isMetaAnnotatedWith(CLIENT)
                && (each.isMetaAnnotatedWith(CONTROLLER)
                        || each.getMethods().stream().anyMatch(RouteRules::isOfVertx));
    }

    /** Quarkus finds these in any bean. */
    private static boolean isOfVertx(JavaMethod method) {
        return method.isMetaAnnotatedWith(named("a reactive route", Set.of("Route")));
    }

    /** Jakarta REST calls only what is public. */
    static boolean hasToBePublic(JavaClass each) {
        return each.isMetaAnnotatedWith(named("a resource of Jakarta REST", Set.of("Path")));
    }

    private static ArchRule annotated(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new SayWhoMayCall())
                .allowEmptyShould(true)
                .as("controllers say who may call them")
                .because("a route of which nobody has said it is one that nobody has thought about");
    }

    private static ArchRule filtered(String root) {
        return classes()
                .should(new OneMakesAFilterChain())
                .allowEmptyShould(true)
                .as("a filter chain says who may call the routes of " + root)
                .because("a route of which nobody has said it is one that nobody has thought about");
    }

    /** Either the class says so, or each of its routes. */
    private static final class SayWhoMayCall extends ArchCondition<JavaClass> {

        SayWhoMayCall() {
            super("say who may call, by one of " + ACCESSES + " on the class or on each route");
        }

        @Override
        public void check(JavaClass each, ConditionEvents events) {
            if (buildsRoutes(each)) {
                events.add(SimpleConditionEvent.violated(
                        each,
                        each.getName()
                                + " builds routes, which carry no annotation: this rule cannot tell who may call them."
                                + " Let a filter chain say so, and ask for RouteAccess.FILTER_CHAIN"));
            }
            if (!isController(each) || saysWho(each)) {
                return;
            }
            List<JavaMethod> routes = each.getAllMethods().stream()
                    .filter(method -> method.isMetaAnnotatedWith(ROUTE))
                    .toList();
            if (routes.isEmpty() || !routes.stream().allMatch(SayWhoMayCall::saysWho)) {
                events.add(SimpleConditionEvent.violated(
                        each,
                        each.getName() + " does not say who may call: put one of " + ACCESSES
                                + " on the class or on each route, or ask for RouteAccess.FILTER_CHAIN"));
            }
        }

        private static boolean saysWho(CanBeAnnotated each) {
            return each.isMetaAnnotatedWith(ACCESS);
        }

        private static boolean buildsRoutes(JavaClass each) {
            return each.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getSimpleName())
                    .anyMatch(BUILT_ROUTES::contains);
        }
    }

    /** Looks at all classes before it judges. */
    private static final class OneMakesAFilterChain extends ArchCondition<JavaClass> {

        private boolean found;

        OneMakesAFilterChain() {
            super("make one of " + new TreeSet<>(FILTER_CHAINS));
        }

        @Override
        public void init(Collection<JavaClass> all) {
            found = false;
        }

        @Override
        public void check(JavaClass each, ConditionEvents events) {
            found |= each.getMethods().stream()
                    .map(method -> method.getRawReturnType().getSimpleName())
                    .anyMatch(FILTER_CHAINS::contains);
        }

        @Override
        public void finish(ConditionEvents events) {
            if (!found) {
                events.add(SimpleConditionEvent.violated(
                        FILTER_CHAINS,
                        "no class that was checked makes one of " + new TreeSet<>(FILTER_CHAINS)
                                + ": check the package of the wiring as well"));
            }
        }
    }
}

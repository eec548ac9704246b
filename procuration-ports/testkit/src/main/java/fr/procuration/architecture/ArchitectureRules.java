package fr.procuration.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules that keep the hexagon whole. They are checked on {@link ProductionClasses}; each says why it stands.
 *
 * <p>An adapter of another team lives in a package of its own; what builds the use cases and wires them to it lives
 * outside of that package.
 */
public final class ArchitectureRules {

    private static final Layout PROCURATION = new Layout("fr.procuration");

    private ArchitectureRules() {}

    /**
     * The rules of this repository, all modules together.
     *
     * @return the rules
     */
    public static List<ArchRule> ofProcuration() {
        return of(PROCURATION);
    }

    /**
     * The rules of the domain, the ports and the use cases alone.
     *
     * @return the rules
     */
    public static List<ArchRule> ofHexagon() {
        return together(
                PresenceRules.of(PROCURATION.hexagon()),
                HexagonRules.of(PROCURATION),
                HabitRules.of(PROCURATION.root(), RouteAccess.ANNOTATED));
    }

    /**
     * The rules of an adapter that asks the hexagon, such as a channel, whose routes say by annotations who may call them.
     *
     * @param adapter its package
     * @return the rules
     */
    public static List<ArchRule> ofDrivingAdapter(String adapter) {
        return ofDrivingAdapter(adapter, RouteAccess.ANNOTATED);
    }

    /**
     * The rules of an adapter that asks the hexagon, such as a channel.
     *
     * @param adapter its package
     * @param access where it says who may call its routes; with a filter chain, the package that makes it is to be among the classes
     *     that are checked
     * @return the rules
     */
    public static List<ArchRule> ofDrivingAdapter(String adapter, RouteAccess access) {
        return together(
                PresenceRules.of(List.of(adapter + "..")),
                AdapterRules.ofDriving(adapter + "..", PROCURATION),
                DecisionRules.of(adapter + "..", PROCURATION),
                HabitRules.of(adapter, access));
    }

    /**
     * The rules of an adapter that serves the hexagon, such as a store.
     *
     * @param adapter its package
     * @return the rules
     */
    public static List<ArchRule> ofDrivenAdapter(String adapter) {
        return together(
                PresenceRules.of(List.of(adapter + "..")),
                AdapterRules.ofDriven(adapter + "..", PROCURATION),
                HabitRules.of(adapter, RouteAccess.ANNOTATED));
    }

    /**
     * The rules of several adapters of one team, which are to know no other of them.
     *
     * @param driving the packages of those that ask the hexagon
     * @param driven the packages of those that serve it
     * @param access where those that ask say who may call their routes
     * @return the rules
     */
    public static List<ArchRule> ofAdapters(Collection<String> driving, Collection<String> driven, RouteAccess access) {
        List<String> all = Stream.concat(driving.stream(), driven.stream())
                .map(adapter -> adapter + "..")
                .toList();
        return Stream.of(
                        driving.stream().flatMap(adapter -> ofDrivingAdapter(adapter, access).stream()),
                        driven.stream().flatMap(adapter -> ofDrivenAdapter(adapter).stream()),
                        all.stream().map(adapter -> AdapterRules.knowsNone(adapter, all)))
                .flatMap(rules -> rules)
                .toList();
    }

    static List<ArchRule> of(Layout layout) {
        return together(
                PresenceRules.of(layout.hexagon()),
                PresenceRules.of(layout.adapters()),
                PresenceRules.of(List.of(layout.bootstrap())),
                HexagonRules.of(layout),
                AdapterRules.of(layout),
                HabitRules.of(layout.root(), RouteAccess.ANNOTATED));
    }

    @SafeVarargs
    private static List<ArchRule> together(List<ArchRule>... rules) {
        return Arrays.stream(rules).flatMap(List::stream).toList();
    }
}

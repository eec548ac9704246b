package fr.procuration.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;

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
                HabitRules.of(PROCURATION.root()));
    }

    /**
     * The rules of an adapter that asks the hexagon, such as a channel.
     *
     * @param adapter its package
     * @return the rules
     */
    public static List<ArchRule> ofDrivingAdapter(String adapter) {
        return together(
                PresenceRules.of(List.of(adapter + "..")),
                AdapterRules.ofDriving(adapter + "..", PROCURATION),
                HabitRules.of(adapter));
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
                HabitRules.of(adapter));
    }

    static List<ArchRule> of(Layout layout) {
        return together(
                PresenceRules.of(layout.hexagon()),
                PresenceRules.of(layout.adapters()),
                PresenceRules.of(List.of(layout.bootstrap())),
                HexagonRules.of(layout),
                AdapterRules.of(layout),
                HabitRules.of(layout.root()));
    }

    @SafeVarargs
    private static List<ArchRule> together(List<ArchRule>... rules) {
        return Arrays.stream(rules).flatMap(List::stream).toList();
    }
}

package fr.procuration.web.openid.provider;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The level of assurance ({@code acr}) that a provider must state. The levels of FranceConnect and ProConnect are ordered:
 * a configured one stands for itself and those above; any other value stands for itself.
 *
 * @param configured what the deployment says is enough; empty if any level is
 */
public record Assurance(List<String> configured) {

    private static final List<String> ORDERED = List.of("eidas1", "eidas1-mfa", "eidas2", "eidas3");
    private static final Set<String> ONE_FACTOR = Set.of("eidas0", "eidas1");

    public static Assurance of(String configured) {
        return new Assurance(Arrays.stream(configured.split("[\\s,]+", -1))
                .filter(level -> !level.isEmpty())
                .toList());
    }

    public boolean isAny() {
        return configured.isEmpty();
    }

    public boolean accepts(@Nullable String stated) {
        return isAny() || (stated != null && accepted().contains(stated));
    }

    /** Every value that is enough. */
    public List<String> accepted() {
        return configured.stream().flatMap(Assurance::andAbove).distinct().toList();
    }

    /** False if a password alone would be enough (ProConnect, "Niveaux eIDAS"). */
    public boolean needsTwoFactors() {
        return !isAny() && configured.stream().noneMatch(ONE_FACTOR::contains);
    }

    private static Stream<String> andAbove(String level) {
        int at = ORDERED.indexOf(level);
        return at < 0 ? Stream.of(level) : ORDERED.subList(at, ORDERED.size()).stream();
    }
}

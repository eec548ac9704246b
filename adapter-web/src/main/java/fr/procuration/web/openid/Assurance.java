package fr.procuration.web.openid;

import com.nimbusds.openid.connect.sdk.claims.ACR;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sure a provider must be of who somebody is. The levels of eIDAS are ordered: who asks for one takes those above.
 *
 * @param enough the levels that are enough; empty if any is
 */
record Assurance(List<String> enough) {

    private static final List<String> EIDAS = List.of("eidas1", "eidas2", "eidas3");

    static Assurance of(String configured) {
        return new Assurance(Arrays.stream(configured.split("[\\s,]+", -1))
                .filter(level -> !level.isEmpty())
                .toList());
    }

    boolean accepts(@Nullable String stated) {
        if (enough.isEmpty()) {
            return true;
        }
        return stated != null && enough.stream().anyMatch(level -> reaches(stated, level));
    }

    /** What the provider is asked for. */
    List<ACR> asked() {
        return enough.stream().map(ACR::new).toList();
    }

    private static boolean reaches(String stated, String level) {
        boolean ordered = EIDAS.contains(level) && EIDAS.contains(stated);
        return ordered ? EIDAS.indexOf(stated) >= EIDAS.indexOf(level) : stated.equals(level);
    }
}

package fr.procuration.web.desk;

import fr.procuration.domain.Agent;
import fr.procuration.domain.identity.Nir;
import fr.procuration.web.seal.Seal;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The panel of a file in the form of its document, sealed: typed wrong, the document is shown again beside it without another
 * look-up. It is good for a quarter of an hour after the look-up, for the same agent, desk and number.
 */
@Singleton
final class CarriedPanel {

    static final String FIELD = "panneau";

    private static final String PURPOSE = "panel";
    private static final Duration GOOD = Duration.ofMinutes(15);

    private final Seal seal;
    private final ClockProvider clock;

    CarriedPanel(Seal seal, ClockProvider clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** What is sealed. */
    record Carried(String agent, String site, String nir, long until, MandatairePanel panel) {

        @Override
        public String toString() {
            return "Carried[masked]";
        }
    }

    String close(Agent agent, String nir, MandatairePanel panel) {
        long until = now().plus(GOOD).toEpochMilli();
        return seal.close(PURPOSE, new Carried(agent.id(), agent.site(), nir, until, panel));
    }

    /** Nothing if there is none, or it is not good here. */
    @Nullable
    MandatairePanel open(String text, Agent agent, Nir mandant) {
        return seal.open(PURPOSE, text, Carried.class)
                .filter(carried -> carried.agent().equals(agent.id())
                        && carried.site().equals(agent.site())
                        && carried.nir().equals(mandant.formatted())
                        && carried.until() > now().toEpochMilli())
                .map(Carried::panel)
                .orElse(null);
    }

    private Instant now() {
        return clock.getClock().instant();
    }
}

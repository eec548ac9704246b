package fr.procuration.port.driven;

import fr.procuration.domain.Procuration;
import fr.procuration.domain.identity.Nir;
import java.time.Instant;
import java.util.Optional;

/**
 * Which procurations run: all that a channel needs which only asks. It may read them from elsewhere than the store, such as
 * from what it has followed of the feed. Safe for use by several threads.
 */
public interface RunningProcurations {

    /**
     * The latest procuration of a mandant, unless it has ended, is over at an instant, or begins later than clocks can differ
     * ({@link fr.procuration.domain.ClockSkew}): what the desk looks for. It takes as long for somebody who never gave one as
     * for somebody whose procurations are all past.
     *
     * @param mandant whose
     * @param now the instant
     * @return the one with the highest number, if it counts at that instant
     * @throws fr.procuration.port.UnavailableException if they cannot be read
     */
    Optional<Procuration> running(Nir mandant, Instant now);
}

package fr.procuration.port.driving;

import fr.procuration.domain.Declaration;
import fr.procuration.port.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/** A mandant gives a procuration. */
@FunctionalInterface
public interface GrantProcuration {

    /**
     * Gives a procuration, in force at once, for one month. It is recorded before this returns.
     *
     * @param command what is declared
     * @return the procuration; under a key that was used before for the same mandataire, the one given then, as it was
     *     then
     * @throws fr.procuration.domain.RefusedException if the rules refuse: an implausible date of birth, a minor,
     *     oneself, no certification, one running already, or a key used before for another request
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    ProcurationSnapshot grant(Command command);

    /**
     * What is asked.
     *
     * @param declaration what the mandant declares
     * @param key names the request, so that it can be sent again safely; null for none
     */
    record Command(Declaration declaration, @Nullable IdempotencyKey key) {}
}

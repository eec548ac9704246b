package fr.procuration.port.driving;

import fr.procuration.domain.Declaration;
import fr.procuration.port.IdempotencyKey;
import java.time.LocalDate;
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
     *     oneself, no certification, one running already, other days than were certified, or a key used before for another
     *     request
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    Answer grant(Command command);

    /**
     * What is asked.
     *
     * @param declaration what the mandant declares
     * @param key names the request, so that it can be sent again safely; null for none
     * @param firstDay the first day that the mandant has certified, null if they were shown none
     */
    record Command(
            Declaration declaration,
            @Nullable IdempotencyKey key,
            @Nullable LocalDate firstDay) {

        /**
         * Whatever the day is.
         *
         * @param declaration what the mandant declares
         * @param key names the request; null for none
         */
        public Command(Declaration declaration, @Nullable IdempotencyKey key) {
            this(declaration, key, null);
        }
    }

    /**
     * What is answered.
     *
     * @param given the procuration
     * @param replayed whether it was given to an earlier request of the same key, and may no longer be as it was then
     */
    record Answer(ProcurationSnapshot given, boolean replayed) {}
}

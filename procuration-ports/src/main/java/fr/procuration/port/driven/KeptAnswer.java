package fr.procuration.port.driven;

import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Procuration;
import java.time.LocalDate;

/**
 * The first answer to a request with an idempotency key. Only answers that depend on what was recorded before are kept;
 * a declaration that is wrong in itself is refused again each time.
 */
public sealed interface KeptAnswer {

    /**
     * Who was to receive the procuration: the same key for somebody else is another request.
     *
     * @return the mandataire of the request
     */
    Mandataire mandataire();

    /**
     * The procuration was given.
     *
     * @param procuration as it was when it was given, even if it was revoked since
     */
    record Granted(Procuration procuration) implements KeptAnswer {

        @Override
        public Mandataire mandataire() {
            return procuration.mandataire();
        }
    }

    /**
     * It was refused, because one was running.
     *
     * @param mandataire who was to receive it
     * @param until the last day of the one that was running
     */
    record AlreadyRunning(Mandataire mandataire, LocalDate until) implements KeptAnswer {}
}

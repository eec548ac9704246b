package fr.procuration.port.driving;

import fr.procuration.domain.End;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.State;
import java.time.Instant;
import java.util.Optional;

/**
 * A procuration and what it was worth when the question was answered.
 *
 * @param procuration the procuration
 * @param state its state at the instant of the answer
 */
public record ProcurationSnapshot(Procuration procuration, State state) {

    /**
     * Looks at a procuration.
     *
     * @param procuration the procuration
     * @param now the present instant
     * @return the procuration with its state now
     */
    public static ProcurationSnapshot of(Procuration procuration, Instant now) {
        return new ProcurationSnapshot(procuration, procuration.stateAt(procuration.notBeforeItsChanges(now)));
    }

    /** {@return how it had ended, the expiration included; nothing if it was running} */
    public Optional<End> ended() {
        return procuration.endIn(state);
    }
}

package fr.procuration.port.driving;

import fr.procuration.domain.Agent;
import fr.procuration.domain.End;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Party;
import fr.procuration.domain.identity.Nir;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An agent who keeps the file of a mandant ends their procuration. */
@FunctionalInterface
public interface EndProcuration {

    /**
     * Ends the procuration that runs, from this instant on: every look-up that begins after this returns says so. What was told of
     * the mandant blocks their number as well, whether a procuration runs or not: none can be given until it is lifted. Asked again,
     * it changes nothing and gives the same answer. The consultation is durable before this returns.
     *
     * @param command what is ended, and why
     * @return the end, and whether the number is blocked
     * @throws fr.procuration.domain.RefusedException if the agent or the desk has asked too much
     * @throws fr.procuration.port.UnavailableException on an outage; asking again does no harm
     */
    Answer end(Command command);

    /**
     * What is asked.
     *
     * @param mandant the number the agent typed
     * @param reason why: one that {@linkplain EndReason#comesFromTheFile() comes from the file}
     * @param concerned of whom a death or a guardianship was told; null for {@link EndReason#SIGNALEMENT}
     * @param agent who records it
     */
    record Command(Nir mandant, EndReason reason, @Nullable Party concerned, Agent agent) {

        /**
         * A command.
         *
         * @throws IllegalArgumentException for another reason, or if the person is missing or of no concern
         */
        public Command {
            if (!reason.comesFromTheFile()) {
                throw new IllegalArgumentException("reason: does not come from the file");
            }
            if (reason.concernsAPerson() != (concerned != null)) {
                throw new IllegalArgumentException("concerned: for a death or a guardianship");
            }
        }

        /** {@return whether nothing can be given for the number any more} */
        public boolean blocks() {
            return concerned == Party.MANDANT;
        }
    }

    /**
     * What the agent is told.
     *
     * @param end how the procuration ended, now or before in its month; nothing if none was running
     * @param blocked whether the number of the mandant is blocked, by this or before
     */
    record Answer(Optional<End> end, boolean blocked) {}
}

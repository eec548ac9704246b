package fr.procuration.port.driving;

import fr.procuration.domain.Agent;
import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.identity.Nir;

/** An agent who keeps the file of a mandant lets them give procurations again. */
@FunctionalInterface
public interface LiftGrantBlock {

    /**
     * Lifts the block of a number, from this instant on. What has ended stays ended.
     *
     * @param mandant the number the agent typed
     * @param lifting why
     * @param agent who lifts it
     * @return true if it was lifted, false if the number was not blocked, or not for what has ended
     * @throws fr.procuration.domain.RefusedException if the agent or the desk has asked too much
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    boolean lift(Nir mandant, GrantBlock.Lifting lifting, Agent agent);
}

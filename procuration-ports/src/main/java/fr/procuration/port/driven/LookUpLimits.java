package fr.procuration.port.driven;

import fr.procuration.domain.Agent;
import java.time.Duration;
import java.util.Optional;

/**
 * How often the desk may ask about people: each agent, and all agents of a site together. A question that finds nobody
 * weighs more than one that finds somebody, so that trying numbers is over soon. What is used up comes back with time.
 * Every method throws {@link fr.procuration.port.UnavailableException} when what was used cannot be told.
 */
public interface LookUpLimits {

    /**
     * Admits one question, and counts it.
     *
     * @param agent who asks
     * @return nothing if they may ask; otherwise how long to wait, more than zero, and nothing is counted for the agent
     */
    Optional<Duration> admit(Agent agent);

    /**
     * Adds the weight of a question that found nobody. It never refuses: what is too much is missing next time.
     *
     * @param agent who asked
     */
    void foundNobody(Agent agent);
}

package fr.procuration.port.driven;

import fr.procuration.domain.Agent;
import java.time.Duration;
import java.util.Optional;

/**
 * How often the desk may ask about people: each agent, by their identifier and wherever they sit, and all agents of a site together. A
 * question that finds nobody weighs more than one that finds somebody, so that trying numbers is over soon. What is used up comes back with
 * time. A refusal has a price: it doubles the wait of the agent, up to {@link #LONGEST_WAIT}, and takes nothing of the site. A wait that
 * is over is forgotten.
 * Every method throws {@link fr.procuration.port.UnavailableException} when what was used cannot be told.
 */
public interface LookUpLimits {

    /** How far refusals lengthen a wait. */
    Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /**
     * Admits one question, and counts it.
     *
     * @param agent who asks
     * @return nothing if they may ask; otherwise how long to wait, more than zero: the agent who asks nothing until
     *     then is admitted, unless others of the site use up what it has
     */
    Optional<Duration> admit(Agent agent);

    /**
     * Adds the weight of a question that found nobody. It never refuses: what is too much is missing next time.
     *
     * @param agent who asked
     */
    void foundNobody(Agent agent);
}

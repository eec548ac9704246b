package fr.procuration.domain.appointment;

import fr.procuration.domain.Agent;
import org.jspecify.annotations.Nullable;

/**
 * Who takes or changes an appointment.
 *
 * @param requester on whose word
 * @param agent who records it, null if nobody at a desk does
 */
public record Actor(Requester requester, @Nullable Agent agent) {

    /** The mandant, online. */
    public static final Actor MANDANT = new Actor(Requester.MANDANT, null);

    /** What follows from the end of a procuration. */
    public static final Actor SERVICE = new Actor(Requester.SERVICE, null);

    /**
     * An actor.
     *
     * @throws IllegalArgumentException if it takes an agent to record it and there is none, or the other way round
     */
    public Actor {
        boolean recorded = requester == Requester.MANDATAIRE || requester == Requester.AGENT;
        if (recorded != (agent != null)) {
            throw new IllegalArgumentException("agent: of what an agent records");
        }
    }

    /**
     * An agent, for the mandant.
     *
     * @param agent who
     * @return the actor
     */
    public static Actor agent(Agent agent) {
        return new Actor(Requester.AGENT, agent);
    }

    /**
     * An agent, on the word of the mandataire.
     *
     * @param agent who records it
     * @return the actor
     */
    public static Actor mandataire(Agent agent) {
        return new Actor(Requester.MANDATAIRE, agent);
    }
}

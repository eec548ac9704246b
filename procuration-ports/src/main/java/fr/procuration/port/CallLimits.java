package fr.procuration.port;

import java.time.Duration;
import java.util.Optional;

/**
 * How many requests are taken of one caller, whatever they ask for. It is decided in memory, at once, and never fails; the
 * instances tell each other later what their callers have used. What is used up comes back with time.
 */
public interface CallLimits {

    /** What is counted by. */
    enum Of {
        /** The address, for requests in which nobody says who they are. */
        ADDRESS,
        /** The address, for sessions and tokens that are not known yet. */
        PROOF,
        /** The account that is signed in. */
        ACCOUNT
    }

    /**
     * Admits one request, and counts it.
     *
     * @param of what is counted by
     * @param name which one of these
     * @return nothing if it is admitted; otherwise how long to wait, more than zero, and nothing is counted
     */
    Optional<Duration> admit(Of of, String name);

    /**
     * Adds weight to a request that was admitted, although it may be more than what is left.
     *
     * @param of what is counted by
     * @param name which one of these
     * @param more how many requests it counts for in addition, at least 1
     */
    void charge(Of of, String name, int more);

    /**
     * Takes back a request that was admitted.
     *
     * @param of what is counted by
     * @param name which one of these
     */
    void giveBack(Of of, String name);
}

package fr.procuration.web.account;

import java.time.Instant;

/** The sessions that were closed before their time: their cookie opens nothing any more, on any instance. */
public interface EndedSessions {

    /**
     * Ends a session, durably.
     *
     * @param session the identifier in its token
     * @param expiry when its token would have expired by itself: nothing needs to be remembered after that
     */
    void end(String session, Instant expiry);

    /**
     * Whether a session was ended.
     *
     * @param session the identifier in its token
     * @return true if it was closed by its owner
     */
    boolean isEnded(String session);
}

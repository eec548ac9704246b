package fr.procuration.port.session;

import java.time.Instant;
import java.util.List;

/**
 * The sessions of the service, shared by all its instances. Every call is durable on return, and throws
 * {@link fr.procuration.port.UnavailableException} if nobody knows whether it was.
 */
public interface Sessions {

    /**
     * Records a session.
     *
     * @param session has just been opened
     */
    void opened(OpenSession session);

    /**
     * The sessions of an account that have neither been ended nor expired.
     *
     * @param subject whose
     * @param now the instant of the question
     * @return newest first, a hundred at most
     */
    List<OpenSession> open(Digest subject, Instant now);

    /**
     * Ends one session or bearer token.
     *
     * @param token the identifier in it, or the digest of that in hexadecimal
     * @param expiry when it expires by itself: nothing is remembered after that
     */
    void end(String token, Instant expiry);

    /**
     * Ends all sessions of an account, and all bearer tokens, that were issued until an instant.
     *
     * @param subject whose, or {@link Digest#EVERYBODY}
     * @param until what is issued later is not affected
     */
    void endAll(Digest subject, Instant until);

    /**
     * The same, because a provider says so.
     *
     * @param token in which it says so
     * @param subject whose
     * @param until what is issued later is not affected
     * @return false, and nothing is ended, if the token has been used before
     */
    boolean endAll(LogoutToken token, Digest subject, Instant until);

    /**
     * The same for the accounts that have opened a session under a session of their provider.
     *
     * @param token in which the provider says so
     * @param providerSession which it has ended
     * @param until what is issued later is not affected
     * @return false, and nothing is ended, if the token has been used before
     */
    boolean endAllUnder(LogoutToken token, Digest providerSession, Instant until);

    /**
     * Whether a session or bearer token was ended.
     *
     * @param token the identifier in it, empty if it has none
     * @param subject of the account it is for
     * @param issuedAt when it was issued
     * @return true if it opens nothing any more
     */
    boolean isEnded(String token, Digest subject, Instant issuedAt);
}

package fr.procuration.port.session;

import java.time.Instant;
import java.util.Optional;

/**
 * Pages that answered a form, kept for a while so that they can be shown again without sending the form again; shared by all
 * instances. What a page says is sealed by who keeps it. Every call is durable on return, and throws
 * {@link fr.procuration.port.UnavailableException} if nobody knows whether it was.
 */
public interface KeptPages {

    /** How many pages of one account are kept: the newest. */
    int MOST = 50;

    /**
     * Keeps a page, and deletes some that have expired.
     *
     * @param name of the identifier in its address
     * @param owner the account that sent the form
     * @param sealed the page, which nobody can read or alter without the keys, up to 200 000 characters
     * @param now the instant of the answer
     * @param expiry from when on it is shown no more
     */
    void keep(Digest name, Digest owner, String sealed, Instant now, Instant expiry);

    /**
     * A page.
     *
     * @param name of the identifier in its address
     * @param owner the account that asks for it
     * @param now the instant of the question
     * @return as it was kept; nothing if it has expired, is another account's, or was never kept
     */
    Optional<String> find(Digest name, Digest owner, Instant now);
}

package fr.procuration.web.signin;

import org.jspecify.annotations.Nullable;

/**
 * Sessions were ended that are not the one of the request.
 *
 * @param by who ended them
 * @param provider of the account
 * @param subject of the account, null if it is not known
 * @param accepted false if they were to be ended, and the reason was not trusted
 */
public record SubjectSignedOut(
        By by, String provider, @Nullable String subject, boolean accepted) {

    /** Who ends sessions. */
    public enum By {
        /** Their holder, from another session. */
        HOLDER,
        /** The provider, by a logout token. */
        PROVIDER
    }
}

package fr.procuration.port;

/**
 * Something the hexagon needs cannot be reached now. Whether a change that was under way has been recorded is not known;
 * with an idempotency key, a grant can be sent again without harm.
 */
public class UnavailableException extends RuntimeException {

    /**
     * An outage.
     *
     * @param what what cannot be reached, without any personal data
     * @param cause the technical cause
     */
    public UnavailableException(String what, Throwable cause) {
        super(what, cause);
    }
}

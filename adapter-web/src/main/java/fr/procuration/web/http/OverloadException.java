package fr.procuration.web.http;

import fr.procuration.port.UnavailableException;

/** More requests are under way than the service works on at once. */
public final class OverloadException extends UnavailableException {

    private static final long serialVersionUID = 1;

    /** An overload. */
    public OverloadException() {
        super("the service", new IllegalStateException("too many at once"));
    }
}

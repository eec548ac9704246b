package fr.procuration.bootstrap.local;

/** Why the service does not start here, in a line for whoever starts it. */
final class CannotStartException extends Exception {

    private static final long serialVersionUID = 1L;

    CannotStartException(String message) {
        super(message);
    }
}

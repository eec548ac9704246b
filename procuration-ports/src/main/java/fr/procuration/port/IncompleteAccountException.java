package fr.procuration.port;

/** The account of the caller does not say what the call needs to know; answered to the caller, who can have it completed. */
public final class IncompleteAccountException extends RuntimeException {

    /** Without a word of the account. */
    public IncompleteAccountException() {
        super("incomplete account", null, false, false);
    }
}

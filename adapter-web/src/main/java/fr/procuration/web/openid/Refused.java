package fr.procuration.web.openid;

/** A sign-in that does not succeed; it says why without personal data. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    Refused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** What the person is told. */
    enum Reason {
        /** Given up at the provider, too late, or not what was asked for: to be tried again. */
        FAILED("connexion"),
        /** The provider is not sure enough of who it is. */
        TOO_WEAK("niveau"),
        /** The account is none of an agent of the desk. */
        NO_ACCESS("acces");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** How it stands in the address of the page that says it. */
        String word() {
            return word;
        }
    }

    Reason reason() {
        return reason;
    }
}

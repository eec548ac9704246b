package fr.procuration.web.openid.signin;

import fr.procuration.web.signin.SignInFailure;

/** A sign-in that does not succeed; it says why without personal data. */
final class SignInRefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    SignInRefusedException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** What the person is told. */
    enum Reason {
        /** Given up at the provider, too late, or not what was asked for: to be tried again. */
        FAILED("connexion", SignInFailure.Reason.FAILED),
        /** The provider is not sure enough of who it is. */
        TOO_WEAK("niveau", SignInFailure.Reason.TOO_WEAK),
        /** The account is none of an agent of the desk. */
        NO_ACCESS("acces", SignInFailure.Reason.NO_ACCESS);

        private final String word;
        private final SignInFailure.Reason told;

        Reason(String word, SignInFailure.Reason told) {
            this.word = word;
            this.told = told;
        }

        /** What the audit is told. */
        SignInFailure.Reason told() {
            return told;
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

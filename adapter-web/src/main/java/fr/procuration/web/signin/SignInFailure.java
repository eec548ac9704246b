package fr.procuration.web.signin;

import io.micronaut.security.authentication.AuthenticationFailed;

/** A refused sign-in as the audit is told of it: by which provider, and which kind of reason, nothing of what was typed. */
public final class SignInFailure extends AuthenticationFailed {

    private final String provider;
    private final Reason reason;

    /** A refusal. */
    public SignInFailure(String provider, Reason reason) {
        super(reason.name());
        this.provider = provider;
        this.reason = reason;
    }

    /** Why somebody was refused. */
    public enum Reason {
        /** What they typed opens no account. */
        CREDENTIALS,
        /** Given up, too late, or the provider's answer cannot be trusted. */
        FAILED,
        /** The level of assurance is too low. */
        TOO_WEAK,
        /** The account has none of the roles of this service. */
        NO_ACCESS
    }

    /** By which way they came. */
    public String provider() {
        return provider;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}

package fr.procuration.web.openid.provider;

import fr.procuration.port.UnavailableException;

/** An OpenID provider, or its keys, cannot be reached. */
public final class ProviderUnavailableException extends UnavailableException {

    private static final long serialVersionUID = 1;

    ProviderUnavailableException(String what, Throwable cause) {
        super(what, cause);
    }
}

package fr.procuration.web.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;

/** Where somebody goes who has just signed in. */
@FunctionalInterface
public interface AfterSignIn {

    /** The next screen. */
    URI destination(HttpRequest<?> request, Authentication account);
}

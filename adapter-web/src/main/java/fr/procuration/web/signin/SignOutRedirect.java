package fr.procuration.web.signin;

import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.Optional;

/** Where somebody has to sign out too who signs out here. */
@FunctionalInterface
public interface SignOutRedirect {

    /**
     * The next step of signing out.
     *
     * @return a path of the service, nothing if the session is closed with this request
     */
    Optional<URI> nextStep(HttpRequest<?> request);
}

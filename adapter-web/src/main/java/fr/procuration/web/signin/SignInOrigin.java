package fr.procuration.web.signin;

import fr.procuration.web.http.RequestCanal;
import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * How somebody came in.
 *
 * @param providerSession the {@code sid} of the provider's session, null if it names none
 * @param kiosk whether they stand before a kiosk
 */
public record SignInOrigin(@Nullable String providerSession, boolean kiosk) {

    /** With the form of the service itself. */
    static SignInOrigin form(HttpRequest<?> request) {
        return new SignInOrigin(null, RequestCanal.isKiosk(request));
    }
}

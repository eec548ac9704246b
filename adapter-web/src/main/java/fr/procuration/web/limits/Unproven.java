package fr.procuration.web.limits;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Marks a request whose session or token was not known when it came, with the address for which it was counted. */
final class Unproven {

    private static final String KEY = Unproven.class.getName();

    private Unproven() {}

    static void set(HttpRequest<?> request, String address) {
        request.setAttribute(KEY, address);
    }

    static Optional<String> address(HttpRequest<?> request) {
        return request.getAttribute(KEY, String.class);
    }
}

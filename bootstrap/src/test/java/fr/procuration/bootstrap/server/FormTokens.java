package fr.procuration.bootstrap.server;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.csrf.CsrfConfiguration;
import io.micronaut.security.csrf.generator.CsrfTokenGenerator;

/** Tokens of the service's forms, as its pages bring them along. */
public final class FormTokens {

    /** The cookie. */
    public static final String COOKIE = "jeton";

    /** The field. */
    public static final String FIELD = "csrfToken";

    private FormTokens() {}

    /**
     * What the cookie is called.
     *
     * @param service whose forms are sent
     * @return its name
     */
    public static String cookieOf(ServiceInProcess service) {
        return service.context().getBean(CsrfConfiguration.class).getCookieName();
    }

    /**
     * A token for both.
     *
     * @param service whose forms are sent
     * @return the token
     */
    @SuppressWarnings("unchecked")
    public static String of(ServiceInProcess service) {
        CsrfTokenGenerator<HttpRequest<?>> generator = service.context().getBean(CsrfTokenGenerator.class);
        return generator.generateCsrfToken(HttpRequest.GET("/"));
    }
}

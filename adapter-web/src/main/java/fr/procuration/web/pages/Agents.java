package fr.procuration.web.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;

/** The people of the desk, who have their own page and nothing to do on the mandants'. */
final class Agents {

    /** Where their page is. */
    static final String PAGE = "/medialog";

    private Agents() {}

    static boolean isOne(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .filter(Agents::isOne)
                .isPresent();
    }

    static boolean isOne(Authentication account) {
        return account.getRoles().contains("AGENT_ACCUEIL");
    }
}

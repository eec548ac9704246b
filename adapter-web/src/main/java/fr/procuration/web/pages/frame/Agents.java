package fr.procuration.web.pages.frame;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;

/** The people of the desk, who have their own page and nothing to do on the mandants'. */
public final class Agents {

    /** Where their page is. */
    public static final String PAGE = "/medialog";

    private Agents() {}

    public static boolean isOne(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .filter(Agents::isOne)
                .isPresent();
    }

    public static boolean isOne(Authentication account) {
        return account.getRoles().contains("AGENT_ACCUEIL");
    }
}

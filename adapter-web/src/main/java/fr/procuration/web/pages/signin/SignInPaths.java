package fr.procuration.web.pages.signin;

import io.micronaut.http.HttpRequest;

/** The addresses of the sign-in page; the desk has a way in of its own. */
public final class SignInPaths {

    public static final String PAGE = "/connexion";
    public static final String REFUSED = PAGE + "?refus";
    public static final String INTERRUPTED = PAGE + "?interrompue";
    public static final String AGENTS = PAGE + "?agent";
    public static final String REFUSED_AGENT = AGENTS + "&refus";

    private SignInPaths() {}

    /** Where it leads is decided by the account. */
    public static boolean isForAgents(HttpRequest<?> request) {
        return request.getParameters().contains("agent");
    }
}

package fr.procuration.web.pages.frame;

import fr.procuration.web.account.AgentRoles;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;

/** The people of the desk, who have their own page and nothing to do on the mandants'. */
public final class Agents {

    /** Where the page of the desk is. */
    public static final String PAGE = "/medialog";

    /** Where the page of the file is. */
    public static final String FILE_PAGE = "/medialog/dossier";

    /** Where the appointments of the desk are. */
    public static final String AGENDA_PAGE = "/medialog/agenda";

    private Agents() {}

    /** Where an agent begins. */
    public static String pageOf(Authentication account) {
        return account.getRoles().contains(AgentRoles.DESK) ? PAGE : FILE_PAGE;
    }

    public static boolean isOne(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .filter(Agents::isOne)
                .isPresent();
    }

    public static boolean isOne(Authentication account) {
        return AgentRoles.isAgent(account);
    }
}

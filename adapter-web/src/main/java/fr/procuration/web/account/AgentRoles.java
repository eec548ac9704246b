package fr.procuration.web.account;

import io.micronaut.security.authentication.Authentication;
import java.util.Set;

/** The roles of the people who work for a caisse. */
public final class AgentRoles {

    /** Receives at a desk. */
    public static final String DESK = "AGENT_ACCUEIL";

    /** Keeps the files of the insured. */
    public static final String FILE = "AGENT_DOSSIER";

    /** Both; an agent has one of them at least. */
    public static final Set<String> ALL = Set.of(DESK, FILE);

    private AgentRoles() {}

    /** Whether an account is an agent's. */
    public static boolean isAgent(Authentication account) {
        return account.getRoles().stream().anyMatch(ALL::contains);
    }
}

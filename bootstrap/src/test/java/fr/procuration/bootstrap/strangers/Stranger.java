package fr.procuration.bootstrap.strangers;

import fr.procuration.bootstrap.service.Tokens;
import java.util.Optional;

/** Those who call, none of whom is the mandant that the ids belong to. */
enum Stranger {
    NOBODY("", ""),
    WITH_A_FORGED_TOKEN("", Tokens.forged(1)),
    WITH_A_TOKEN_THAT_IS_OVER("", Tokens.over(1)),
    OF_AN_UNKNOWN_ROLE("ADMINISTRATEUR", Tokens.ofRole("ADMINISTRATEUR")),
    ANOTHER_MANDANT("ASSURE", Tokens.ofAssure(2)),
    AN_AGENT("AGENT_ACCUEIL", Tokens.ofAgent("agent.lyon", "CPAM-LYON-02")),
    AN_AGENT_OF_THE_FILE("AGENT_DOSSIER", Tokens.ofFileAgent("agent.dossier", "CPAM-LYON-02")),
    MEDIALOG("MEDIALOG", Tokens.ofMedialog());

    private final String role;
    private final String token;

    Stranger(String role, String token) {
        this.role = role;
        this.token = token;
    }

    /** The role that the service believes they have, empty if it does not know them. */
    String role() {
        return role;
    }

    boolean isKnown() {
        return !role.isEmpty();
    }

    Optional<String> token() {
        return Optional.of(token).filter(text -> !text.isEmpty());
    }
}

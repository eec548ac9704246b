package fr.procuration.bootstrap.local;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** An account one can sign in with, with the claims that an OpenID provider would give. */
record LocalAccount(String identifiant, String code, String role, Map<String, Object> claims) {

    static final List<LocalAccount> ALL = List.of(
            assure("255081416802538", "francoise", "female", "Françoise", "MARTIN", "1955-08-14"),
            assure("170067511405243", "jean", "male", "Jean", "DUPONT", "1970-06-21"),
            assure("191047505612369", "alexis", "male", "Alexis", "LEROY", "1991-04-11"),
            agent("agent.paris", "CPAM-PARIS-01", "Agent Paris"),
            agent("agent.reunion", "CGSS-REUNION-01", "Agent Réunion"),
            agent("agent.lyon", "CPAM-LYON-02", "Agent Lyon"),
            new LocalAccount(
                    "agent.dossier",
                    "dossier",
                    "AGENT_DOSSIER",
                    Map.of("site", "CPAM-PARIS-01", "name", "Agent Dossier")),
            new LocalAccount("medialog", "medialog", "MEDIALOG", Map.of()));

    private static LocalAccount assure(
            String nir, String code, String gender, String givenName, String familyName, String birthdate) {
        return new LocalAccount(
                nir,
                code,
                "ASSURE",
                Map.of(
                        "email", code + "@exemple.fr",
                        "email_verified", true,
                        "nir", nir,
                        "family_name", familyName,
                        "given_name", givenName,
                        "gender", gender,
                        "birthdate", birthdate));
    }

    private static LocalAccount agent(String identifiant, String site, String name) {
        return new LocalAccount(identifiant, "accueil", "AGENT_ACCUEIL", Map.of("site", site, "name", name));
    }

    String who() {
        return switch (role) {
            case "ASSURE" -> claims.get("given_name") + " " + claims.get("family_name");
            case "AGENT_ACCUEIL" -> "agent, " + claims.get("site");
            case "AGENT_DOSSIER" -> "agent of the file, " + claims.get("site");
            default -> "system Medialog+";
        };
    }

    boolean opensWith(String identifiant, String code) {
        return this.identifiant.equals(identifiant) && this.code.equals(code);
    }

    /** The subject of an insured person is the code name, not the NIR: subjects end up in logs. */
    Authentication authentication() {
        Collection<String> roles =
                role.equals("AGENT_DOSSIER") ? List.of("AGENT_ACCUEIL", "AGENT_DOSSIER") : List.of(role);
        return Authentication.build(role.equals("ASSURE") ? code : identifiant, roles, claims);
    }
}

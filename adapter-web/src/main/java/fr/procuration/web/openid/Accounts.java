package fr.procuration.web.openid;

import fr.procuration.web.account.AccountIssuer;
import fr.procuration.web.openid.Refused.Reason;
import io.micronaut.security.authentication.Authentication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a session knows of somebody who came from a provider: the claims this service reads, and nothing else. */
final class Accounts {

    /** By which provider somebody came. */
    static final String PROVIDER = AccountIssuer.OF_SESSION;

    private static final String AGENT = "AGENT_ACCUEIL";
    private static final Set<String> OF_ASSURE =
            Set.of("nir", "family_name", "given_name", "preferred_username", "gender", "birthdate");
    private static final Set<String> OF_AGENT = Set.of("site", "name");

    /** What is longer is no name; a cookie has to hold all of it. */
    private static final int LONGEST = 250;

    private Accounts() {}

    /** An insured person is that and nothing else, whatever the claims say; an agent needs the role, and a site. */
    static Authentication of(People people, String subject, Map<String, Object> claims) throws Refused {
        return switch (people) {
            case ASSURES -> account(people, subject, "ASSURE", kept(claims, OF_ASSURE));
            case AGENTS -> agent(subject, claims);
        };
    }

    private static Authentication agent(String subject, Map<String, Object> claims) throws Refused {
        Map<String, Object> kept = kept(claims, OF_AGENT);
        boolean admitted = People.AGENTS.granted(claims).contains(AGENT);
        if (!admitted || !kept.containsKey("site")) {
            throw new Refused(Reason.NO_ACCESS);
        }
        return account(People.AGENTS, subject, AGENT, kept);
    }

    private static Authentication account(People people, String subject, String role, Map<String, Object> kept) {
        Map<String, Object> attributes = new HashMap<>(kept);
        attributes.put(PROVIDER, people.provider());
        return Authentication.build(subject, List.of(role), attributes);
    }

    private static Map<String, Object> kept(Map<String, Object> claims, Set<String> names) {
        Map<String, Object> kept = new HashMap<>();
        for (String name : names) {
            if (claims.get(name) instanceof String text && !text.isBlank() && text.length() <= LONGEST) {
                kept.put(name, text);
            }
        }
        return kept;
    }
}

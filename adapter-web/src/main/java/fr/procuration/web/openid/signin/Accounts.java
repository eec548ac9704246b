package fr.procuration.web.openid.signin;

import fr.procuration.web.account.AccountProvider;
import fr.procuration.web.account.AgentRoles;
import fr.procuration.web.openid.provider.AccountRealm;
import fr.procuration.web.openid.signin.SignInRefusedException.Reason;
import io.micronaut.security.authentication.Authentication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a session knows of somebody who came from a provider: the claims this service reads, and nothing else. */
final class Accounts {

    private static final Set<String> OF_ASSURE =
            Set.of("nir", "family_name", "given_name", "preferred_username", "gender", "birthdate", "email");
    private static final Set<String> OF_AGENT = Set.of("site", "name");

    /** What is longer is no name; a cookie has to hold all of it. */
    private static final int LONGEST = 250;

    private Accounts() {}

    /** An insured person is that and nothing else, whatever the claims say; an agent needs a role of the desk or of the file, and a site. */
    static Authentication of(AccountRealm people, String subject, Map<String, Object> claims)
            throws SignInRefusedException {
        return switch (people) {
            case ASSURES -> account(people, subject, List.of("ASSURE"), ofAssure(claims));
            case AGENTS -> agent(subject, claims);
        };
    }

    /** An address that the provider has not verified is kept by nobody. */
    private static Map<String, Object> ofAssure(Map<String, Object> claims) {
        Map<String, Object> kept = kept(claims, OF_ASSURE);
        if (Boolean.TRUE.equals(claims.get("email_verified")) || "true".equals(claims.get("email_verified"))) {
            kept.put("email_verified", true);
        } else {
            kept.remove("email");
        }
        return kept;
    }

    private static Authentication agent(String subject, Map<String, Object> claims) throws SignInRefusedException {
        Map<String, Object> kept = kept(claims, OF_AGENT);
        List<String> roles = AccountRealm.AGENTS.granted(claims).stream()
                .filter(AgentRoles.ALL::contains)
                .toList();
        if (roles.isEmpty() || !kept.containsKey("site")) {
            throw new SignInRefusedException(Reason.NO_ACCESS);
        }
        return account(AccountRealm.AGENTS, subject, roles, kept);
    }

    private static Authentication account(
            AccountRealm people, String subject, List<String> roles, Map<String, Object> kept) {
        Map<String, Object> attributes = new HashMap<>(kept);
        attributes.put(AccountProvider.ATTRIBUTE, people.provider());
        return Authentication.build(subject, roles, attributes);
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

package fr.procuration.bootstrap.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What providers tell about people. */
final class Claims {

    static final String NIR = "255081416802538";

    private Claims() {}

    /** Françoise MARTIN as FranceConnect tells of her, at a level that is enough. */
    static Map<String, Object> ofFrancoise() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("acr", "eidas2");
        claims.put("given_name", "Françoise");
        claims.put("family_name", "MARTIN");
        claims.put("gender", "female");
        claims.put("birthdate", "1955-08-14");
        claims.put("nir", NIR);
        return claims;
    }

    static Map<String, Object> ofFrancoise(String claim, Object value) {
        Map<String, Object> claims = ofFrancoise();
        claims.put(claim, value);
        return claims;
    }

    static Map<String, Object> ofFrancoiseWithout(String claim) {
        Map<String, Object> claims = ofFrancoise();
        claims.remove(claim);
        return claims;
    }

    static Map<String, Object> ofAgent() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("acr", "eidas1-mfa");
        claims.put("name", "Agent Paris");
        claims.put("site", "CPAM-PARIS-01");
        claims.put("roles", List.of("AGENT_ACCUEIL"));
        return claims;
    }

    static String json(Map<String, ?> claims) {
        return JSONObjectUtils.toJSONString(claims);
    }
}

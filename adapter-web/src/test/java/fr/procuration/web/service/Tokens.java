package fr.procuration.web.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.procuration.domain.Agent;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Name;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tokens as an OpenID provider gives them. */
public final class Tokens {

    private static final String SECRET = "a-secret-that-only-tests-know-of-0123456789";
    private static final Date FAR = Date.from(Instant.parse("2100-01-01T00:00:00Z"));

    private Tokens() {}

    /**
     * The token of a mandant.
     *
     * @param mandant who
     * @return a signed token
     */
    public static String of(Mandant mandant) {
        return signed(claims(mandant));
    }

    /**
     * The token of an agent.
     *
     * @param agent who
     * @return a signed token
     */
    public static String of(Agent agent) {
        return signed(Map.of("sub", agent.id(), "site", agent.site(), "roles", List.of("AGENT_ACCUEIL")));
    }

    /**
     * The token of an agent who keeps files.
     *
     * @param agent who
     * @return a signed token
     */
    public static String ofFile(Agent agent) {
        return signed(Map.of("sub", agent.id(), "site", agent.site(), "roles", List.of("AGENT_DOSSIER")));
    }

    /**
     * The token of Medialog+.
     *
     * @return a signed token
     */
    public static String ofMedialog() {
        return signed(Map.of("sub", "medialog", "roles", List.of("MEDIALOG")));
    }

    /**
     * The claims of a mandant, for tests that change one.
     *
     * @param mandant who
     * @return claims as FranceConnect names them
     */
    public static Map<String, Object> claims(Mandant mandant) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", "assure");
        claims.put("roles", List.of("ASSURE"));
        claims.put("nir", mandant.nir().value());
        claims.put("family_name", mandant.identite().nomIfAny().map(Name::value).orElse(""));
        claims.put(
                "given_name", mandant.identite().prenomIfAny().map(Name::value).orElse(""));
        claims.put("gender", mandant.identite().civilite() == Civilite.MADAME ? "female" : "male");
        claims.put("birthdate", mandant.identite().dateNaissance().text());
        mandant.identite().nomUsageIfAny().map(Name::value).ifPresent(name -> claims.put("preferred_username", name));
        return claims;
    }

    /**
     * A token.
     *
     * @param claims what it says
     * @return the token, signed
     */
    public static String signed(Map<String, Object> claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder().expirationTime(FAR);
        claims.forEach(set::claim);
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), set.build());
        try {
            token.sign(new MACSigner(SECRET));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}

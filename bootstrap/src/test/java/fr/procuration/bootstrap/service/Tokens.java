package fr.procuration.bootstrap.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens of the local environment, as a caller makes them with its published secret. */
public final class Tokens {

    /** The published secret. */
    public static final String SECRET = "procuration-secret-de-developpement-local";

    private Tokens() {}

    /** An insured person among many: the same number is the same person. */
    static Caller assure(int number, ServiceProcess service) {
        return Caller.withToken(service.address(), ofAssure(number));
    }

    /**
     * The token of M. Jean DUPONT, born 21/06/1970, one of many with that name.
     *
     * @param number the same number is the same person
     * @return a signed JWT, good for an hour
     */
    public static String ofAssure(int number) {
        return sign(claimsOfAssure(number).build());
    }

    /**
     * The token of one of the many, whose provider has verified an address.
     *
     * @param number the same number is the same person
     * @param email the address
     * @return a signed JWT, good for an hour
     */
    public static String ofAssure(int number, String email) {
        return sign(claimsOfAssure(number)
                .claim("email", email)
                .claim("email_verified", true)
                .build());
    }

    private static JWTClaimsSet.Builder claimsOfAssure(int number) {
        return common("assure-" + number, "ASSURE")
                .claim("nir", nirOf(number))
                .claim("family_name", "DUPONT")
                .claim("given_name", "Jean")
                .claim("gender", "male")
                .claim("birthdate", "1970-06-21");
    }

    static Caller agent(String id, String site, ServiceProcess service) {
        return Caller.withToken(service.address(), ofAgent(id, site));
    }

    /**
     * The token of an agent.
     *
     * @param id the agent
     * @param site the accueil where the agent works
     * @return a signed JWT, good for an hour
     */
    public static String ofAgent(String id, String site) {
        return sign(common(id, "AGENT_ACCUEIL").claim("site", site).build());
    }

    /**
     * The token of an agent who keeps files.
     *
     * @param id the agent
     * @param site the accueil where the agent works
     * @return a signed JWT, good for an hour
     */
    public static String ofFileAgent(String id, String site) {
        return sign(common(id, "AGENT_DOSSIER").claim("site", site).build());
    }

    /**
     * The token of Medialog+.
     *
     * @return a signed JWT, good for an hour
     */
    public static String ofMedialog() {
        return ofMedialog("medialog");
    }

    /**
     * The token of a system that reads the feed.
     *
     * @param id its subject
     * @return a signed JWT, good for an hour
     */
    public static String ofMedialog(String id) {
        return sign(common(id, "MEDIALOG").build());
    }

    /**
     * A token with a role and nothing else.
     *
     * @param role the role
     * @return a signed JWT, good for an hour
     */
    public static String ofRole(String role) {
        return sign(common("somebody", role).build());
    }

    /**
     * The token of an insured person, signed by somebody else.
     *
     * @param number the same number is the same person
     * @return a JWT whose signature is wrong
     */
    public static String forged(int number) {
        return sign(claimsOfAssure(number).build(), "not the secret of the development environment");
    }

    /**
     * The token of an insured person, of yesterday.
     *
     * @param number the same number is the same person
     * @return a signed JWT that has expired
     */
    public static String over(int number) {
        Instant yesterday = new Date().toInstant().minus(Duration.ofDays(1));
        return sign(claimsOfAssure(number).expirationTime(Date.from(yesterday)).build());
    }

    /**
     * The NIR of one of the many.
     *
     * @param number which one
     * @return 13 characters
     */
    public static String nirOf(int number) {
        return String.format("1700675%06d", number);
    }

    private static JWTClaimsSet.Builder common(String subject, String role) {
        Instant now = new Date().toInstant();
        return new JWTClaimsSet.Builder()
                .issuer("procuration-local")
                .audience("procuration")
                .subject(subject)
                .claim("roles", List.of(role))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
    }

    private static String sign(JWTClaimsSet claims) {
        return sign(claims, SECRET);
    }

    private static String sign(JWTClaimsSet claims, String secret) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

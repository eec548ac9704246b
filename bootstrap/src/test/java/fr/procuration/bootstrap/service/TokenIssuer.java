package fr.procuration.bootstrap.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Both providers of the service, as far as bearer tokens need them: what they publish, and tokens they have signed. */
public final class TokenIssuer implements AutoCloseable {

    private static final String AUDIENCE = "procuration";
    private static final int KEY_BITS = 2048;

    private final HttpServer server;
    private final RSAKey key;
    private final RSASSASigner signer;
    private final Queue<String> traceparents = new ConcurrentLinkedQueue<>();

    private TokenIssuer(HttpServer server, RSAKey key, RSASSASigner signer) {
        this.server = server;
        this.key = key;
        this.signer = signer;
    }

    /**
     * Starts, on a port of its own.
     *
     * @return the running issuer
     * @throws IOException if there is no port
     * @throws JOSEException if there is no key
     */
    public static TokenIssuer start() throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(KEY_BITS).keyID("benchmark").generate();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TokenIssuer issuer = new TokenIssuer(server, key, new RSASSASigner(key));
        server.createContext("/", issuer::publish);
        server.start();
        return issuer;
    }

    /**
     * What the service is configured with to believe the tokens.
     *
     * @return variables
     */
    public Map<String, String> variables() {
        return Map.of(
                "PROCURATION_OIDC_ISSUER", issuer("assures"),
                "PROCURATION_AGENTS_OIDC_ISSUER", issuer("agents"),
                "PROCURATION_OIDC_AUDIENCE", AUDIENCE);
    }

    /**
     * The token of one of many insured persons; the same number is the same person.
     *
     * @param number which one
     * @return a signed JWT
     */
    public String assure(int number) {
        return assure("assure-" + number, Tokens.nirOf(number));
    }

    /**
     * The token of an insured person with a number of the carte Vitale.
     *
     * @param subject the account
     * @param nir the number
     * @return a signed JWT
     */
    public String assure(String subject, String nir) {
        return signed(common("assures", subject, "ASSURE")
                .claim("acr", "eidas2")
                .claim("nir", nir)
                .claim("family_name", "DUPONT")
                .claim("given_name", "Jean")
                .claim("gender", "male")
                .claim("birthdate", "1970-06-21"));
    }

    /**
     * The token of one of many agents.
     *
     * @param number which one
     * @return a signed JWT
     */
    public String agent(int number) {
        return signed(common("agents", "agent-" + number, "AGENT_ACCUEIL")
                .claim("acr", "eidas2")
                .claim("site", "site-" + number));
    }

    private JWTClaimsSet.Builder common(String provider, String subject, String role) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer(provider))
                .audience(AUDIENCE)
                .subject(subject)
                .claim("roles", List.of(role))
                .expirationTime(Date.from(now.plus(Duration.ofHours(4))));
    }

    private String signed(JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String issuer(String provider) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + provider;
    }

    /**
     * The traces in which the service has asked here.
     *
     * @return the headers {@code traceparent}, in the order of their arrival
     */
    public List<String> traceparents() {
        return List.copyOf(traceparents);
    }

    private void publish(HttpExchange exchange) throws IOException {
        traceparents.addAll(exchange.getRequestHeaders().getOrDefault("traceparent", List.of()));
        String path = exchange.getRequestURI().getPath();
        String provider = path.split("/", 3)[1];
        String body =
                path.endsWith("/jwks") ? new JWKSet(key.toPublicJWK()).toString() : """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/jwks","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(issuer(provider));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

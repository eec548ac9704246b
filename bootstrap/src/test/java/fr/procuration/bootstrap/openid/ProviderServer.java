package fr.procuration.bootstrap.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;

/** A server that is both providers, each under an issuer of its own; what it says of the next person is said by the test. */
final class ProviderServer implements AutoCloseable {

    static final String ASSURES = "assures";
    static final String AGENTS = "agents";
    static final String CLIENT = "procuration-en-ligne";

    private final RotatingKeys keys = new RotatingKeys();
    private final Map<String, OAuth2HttpResponse> prepared = new ConcurrentHashMap<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private final int port;
    private MockOAuth2Server server;

    private ProviderServer(int port) {
        this.port = port;
        this.server = server(false);
    }

    static ProviderServer start(int port) {
        ProviderServer providers = new ProviderServer(port);
        providers.up();
        return providers;
    }

    void up() {
        up(false);
    }

    /** With a page on which one types who one is. */
    void up(boolean interactive) {
        server = server(interactive);
        server.start(InetAddress.getLoopbackAddress(), port);
    }

    void down() {
        server.shutdown();
    }

    RotatingKeys keys() {
        return keys;
    }

    /** Another site than the service, as in life: for a browser, ports make no difference. */
    String issuer(String name) {
        return "http://127.0.0.1:" + port + "/" + name;
    }

    /** Whoever signs in next; the claims stand in the ID token, and in what the provider tells apart from it. */
    void expects(String issuer, String subject, Map<String, ?> claims) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(issuer, subject, "JWT", List.of(CLIENT), claims, 600) {
            @Override
            public Map<String, Object> addClaims(TokenRequest request) {
                return new HashMap<>(claims);
            }
        });
    }

    /** The next time the provider is asked about somebody it answers this, as a signed token. */
    void tellsSigned(String issuer, RSAKey key, Map<String, ?> claims) {
        JWTClaimsSet.Builder told = new JWTClaimsSet.Builder().issuer(issuer(issuer));
        claims.forEach(told::claim);
        tells("application/jwt", signed(key, told.build()));
    }

    void tells(String contentType, String body) {
        prepared.put("/userinfo", answer(contentType, body));
    }

    /** The next code is exchanged for this, whoever signed it. */
    void gives(String idToken) {
        String tokens = "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken + "\"}";
        prepared.put("/token", answer("application/json", tokens));
    }

    /** What was prepared and not asked for. */
    void forgets() {
        prepared.clear();
    }

    private static OAuth2HttpResponse answer(String contentType, String body) {
        return new OAuth2HttpResponse(Headers.of("Content-Type", contentType), 200, body, null);
    }

    /** A token of whoever has the key. */
    static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    int timesKeysWereFetched() {
        return fetches.get();
    }

    static Map<String, Object> and(Map<String, ?> claims, String name, Object value) {
        Map<String, Object> more = new HashMap<>(claims);
        more.put(name, value);
        return more;
    }

    @Override
    public void close() {
        down();
    }

    private MockOAuth2Server server(boolean interactive) {
        OAuth2Config config = new OAuth2Config(
                interactive,
                null,
                null,
                false,
                new OAuth2TokenProvider(keys, (java.time.Instant) null),
                Set.of(),
                new MockWebServerWrapper());
        return new MockOAuth2Server(config, new Prepared());
    }

    /** What a test has prepared, in place of what the server would tell. */
    private final class Prepared implements Route {

        @Override
        public boolean match(OAuth2HttpRequest request) {
            if (end(request).equals("/jwks")) {
                fetches.incrementAndGet();
            }
            return prepared.containsKey(end(request));
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return Objects.requireNonNull(prepared.remove(end(request)));
        }

        private String end(OAuth2HttpRequest request) {
            String path = request.getUrl().encodedPath();
            return path.substring(path.lastIndexOf('/'));
        }
    }
}

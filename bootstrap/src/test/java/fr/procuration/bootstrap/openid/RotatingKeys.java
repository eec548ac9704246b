package fr.procuration.bootstrap.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.nav.security.mock.oauth2.token.KeyProvider;
import org.jspecify.annotations.Nullable;

/** The keys of the providers, which change when a test wants it. */
final class RotatingKeys extends KeyProvider {

    private final Map<String, RSAKey> current = new ConcurrentHashMap<>();

    /** The key with which a provider signs from now on is another, under another name. */
    void rotate(String issuer) {
        current.put(issuer, generate());
    }

    RSAKey current(String issuer) {
        return current.computeIfAbsent(issuer, any -> generate());
    }

    static RSAKey generated() {
        return generate();
    }

    @Override
    public JWK signingKey(String issuer) {
        return current(issuer);
    }

    @Override
    public JWSAlgorithm algorithm() {
        return JWSAlgorithm.RS256;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return List.copyOf(current.values());
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

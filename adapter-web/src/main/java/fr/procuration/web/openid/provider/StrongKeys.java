package fr.procuration.web.openid.provider;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Set;

/** Of the published keys those that are long enough (NIST SP 800-131A): the library checks that when it signs only. */
record StrongKeys(JWKSource<SecurityContext> source) implements JWKSource<SecurityContext> {

    private static final int SHORTEST_RSA_KEY = 2048;
    private static final Set<Curve> CURVES = Set.of(Curve.P_256, Curve.P_384, Curve.P_521);

    @Override
    public List<JWK> get(JWKSelector wanted, SecurityContext context) throws KeySourceException {
        return source.get(wanted, context).stream().filter(StrongKeys::isStrong).toList();
    }

    private static boolean isStrong(JWK key) {
        return switch (key) {
            case RSAKey rsa -> rsa.size() >= SHORTEST_RSA_KEY;
            case ECKey ec -> CURVES.contains(ec.getCurve());
            default -> false;
        };
    }
}

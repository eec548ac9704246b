package fr.procuration.bootstrap.receipt;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import fr.procuration.port.driven.ReceiptSigner;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The keys of the test vectors. Everybody can sign with them, and no service publishes them: docs/preuve.md says what they are made of. */
record VectorKeys(Map<String, ECPublicKey> keys) implements ReceiptSigner {

    static final String CURRENT = "1000000001";
    static final String NEXT = "1000000002";
    private static final String PHRASE = "procuration-essai-";

    static VectorKeys published(Path jwks) throws IOException, ParseException, JOSEException {
        Map<String, ECPublicKey> keys = new LinkedHashMap<>();
        for (JWK key : JWKSet.load(jwks.toFile()).getKeys()) {
            keys.put(key.getKeyID(), key.toECKey().toECPublicKey());
        }
        return new VectorKeys(keys);
    }

    @Override
    public String key() {
        return CURRENT;
    }

    @Override
    public byte[] sign(String key, byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(secret(key), new Repeated(content));
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey secret(String key) throws GeneralSecurityException {
        byte[] number = MessageDigest.getInstance("SHA-256").digest((PHRASE + key).getBytes(US_ASCII));
        ECPublicKey curve = Objects.requireNonNull(keys.get(CURRENT));
        return KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), curve.getParams()));
    }

    /** The same for the same content: files written anew differ only in what has changed. */
    private static final class Repeated extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private final byte[] content;

        Repeated(byte[] content) {
            this.content = content.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-512").digest(content);
                for (int each = 0; each < bytes.length; each++) {
                    bytes[each] = digest[each % digest.length];
                }
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

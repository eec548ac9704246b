package fr.procuration.bootstrap.receipt;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.HeaderParameterNames;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import fr.procuration.domain.ReceiptDefect;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.port.driven.ReceiptSigner;
import jakarta.inject.Singleton;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;

/** JWTs that the seal of receipts has signed (ES256). */
@Singleton
class SignedTokens {

    private static final String MEDIA_TYPE = "application/";

    private final ReceiptSigner signer;

    SignedTokens(ReceiptSigner signer) {
        this.signer = signer;
    }

    String sign(JOSEObjectType type, Map<String, Object> claims) {
        String key = signer.key();
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).type(type).keyID(key).build();
        String content = header.toBase64URL() + "." + Base64URL.encode(JSONObjectUtils.toJSONString(claims));
        return content + "." + Base64URL.encode(signer.sign(key, content.getBytes(US_ASCII)));
    }

    /** What one of the keys has signed, as that type. */
    Map<String, Object> verified(JOSEObjectType type, String token) {
        JWSObject jws = parsed(token);
        if (!isPlain(jws.getHeader())) {
            throw refused(ReceiptDefect.UNREADABLE);
        }
        ECPublicKey key = signer.keys().get(jws.getHeader().getKeyID());
        if (key == null) {
            throw refused(ReceiptDefect.FOREIGN);
        }
        if (!isSigned(jws, key)) {
            throw refused(ReceiptDefect.CHANGED);
        }
        if (!isOf(type, jws.getHeader())) {
            throw refused(ReceiptDefect.OTHER_TYPE);
        }
        return StrictJson.object(jws.getPayload().toString()).orElseThrow(() -> refused(ReceiptDefect.UNREADABLE));
    }

    private static JWSObject parsed(String token) {
        try {
            return JWSObject.parse(token);
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw refused(ReceiptDefect.UNREADABLE);
        }
    }

    private static boolean isPlain(JWSHeader header) {
        return JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && StrictJson.object(header.getParsedBase64URL().decodeToString())
                        .filter(elements -> !elements.containsKey(HeaderParameterNames.CRITICAL))
                        .isPresent();
    }

    /** Letter by letter, as docs/preuve.md says: the library takes capitals for the same. */
    private static boolean isOf(JOSEObjectType type, JWSHeader header) {
        String named = Objects.toString(header.getType(), "");
        return type.getType().equals(named.startsWith(MEDIA_TYPE) ? named.substring(MEDIA_TYPE.length()) : named);
    }

    /** The last character of a signature has bits that no decoder reads: only one way of writing it is the signed one. */
    private static boolean isSigned(JWSObject jws, ECPublicKey key) {
        Base64URL signature = jws.getSignature();
        try {
            return Base64URL.encode(signature.decode()).equals(signature) && jws.verify(new ECDSAVerifier(key));
        } catch (JOSEException | IllegalStateException unverifiable) {
            return false;
        }
    }

    static RefusedException refused(ReceiptDefect defect) {
        return new RefusedException(new Refusal.UnverifiedReceipt(defect));
    }
}

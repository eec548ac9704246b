package fr.procuration.bootstrap.receipt;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import fr.procuration.domain.receipt.Receipt;
import fr.procuration.port.receipt.RegisteredReceipt;
import fr.procuration.port.receipt.StatusEntry;
import fr.procuration.port.receipt.Statuses;
import fr.procuration.web.proof.ProofAddresses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;

/** Receipts and lists, as the service makes them and as it never does. */
final class VectorTokens {

    static final String SERVICE = "https://procuration.example.fr";
    static final String LIST = SERVICE + "/statuts/534";
    static final int LAST = StatusEntry.LIST_SIZE - 1;
    static final int ENDED = 4;
    static final int NAMES = 5;
    static final int NO_CHECKPOINT = 6;
    static final int NEVER_GIVEN = 7;
    static final int RESERVED_2 = 8;
    static final int RESERVED_3 = 9;

    private static final String RECEIPT = "dc+sd-jwt";
    private static final String STATUS_LIST = "statuslist+jwt";

    private final VectorKeys keys;
    private final SignedTokens tokens;
    private final SdJwtReceipts format;

    VectorTokens(VectorKeys keys) {
        this.keys = keys;
        this.tokens = new SignedTokens(keys);
        this.format = new SdJwtReceipts(tokens, new ProofAddresses(SERVICE));
    }

    /** What the service writes, but for the id, which it draws. */
    Map<String, Object> claims(Receipt receipt, int place, Instant made) {
        String credential =
                format.credential(receipt, new RegisteredReceipt(new StatusEntry(534, place), "AZaz09_-AZa"), made);
        Map<String, Object> claims = claims(credential);
        claims.put("jti", "kZ0q5uVb3oA");
        return claims;
    }

    static Map<String, Object> claims(String token) {
        String json = Base64URL.from(token.split("\\.", -1)[1]).decodeToString();
        return new LinkedHashMap<>(StrictJson.object(json).orElseThrow());
    }

    static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        Map<String, Object> other = new LinkedHashMap<>(claims);
        other.put(name, value);
        return other;
    }

    static Map<String, Object> status(String uri, int place) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("idx", place);
        entry.put("uri", uri);
        return Map.of("status_list", entry);
    }

    String receipt(Map<String, Object> claims) {
        return typed(RECEIPT, claims) + "~";
    }

    String typed(String type, Map<String, Object> claims) {
        return tokens.sign(new JOSEObjectType(type), claims);
    }

    /** Signed under a header that is written as it is given. */
    String headed(String header, String payload) {
        return signed(keys.key(), header, payload);
    }

    String signed(String key, String header, String payload) {
        String content = encoded(header) + "." + encoded(payload);
        return content + "." + Base64URL.encode(keys.sign(key, content.getBytes(US_ASCII)));
    }

    /** A public key, as an attacker would bring it along. */
    String jwk(String key) {
        return new ECKey.Builder(Curve.P_256, Objects.requireNonNull(keys.keys().get(key)))
                .build()
                .toString();
    }

    static String encoded(String text) {
        return Base64URL.encode(text.getBytes(UTF_8)).toString();
    }

    String list(long made) {
        return typed(STATUS_LIST, listed(made));
    }

    Map<String, Object> listed(long made) {
        return claims(
                format.statusList(534, statuses(), Instant.ofEpochSecond(made)).token());
    }

    /** Everything but the receipts that run has ended, or is nobody's. */
    private static byte[] statuses() {
        byte[] statuses = Statuses.of(IntStream.of(0, NAMES, NO_CHECKPOINT, LAST));
        statuses[RESERVED_2 / 4] = 0b01_01_11_10;
        return statuses;
    }

    static Map<String, Object> entries(int bits, int length) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(compressed)) {
            zlib.write(new byte[length]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return with(
                with(Map.of(), "bits", bits),
                "lst",
                Base64URL.encode(compressed.toByteArray()).toString());
    }
}

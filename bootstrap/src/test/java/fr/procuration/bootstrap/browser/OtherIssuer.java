package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import fr.procuration.port.receipt.StatusEntry;
import fr.procuration.port.receipt.Statuses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;

/** Gives a page keys and lists in place of the service's, and makes receipts as the service never does; none of its code is used. */
final class OtherIssuer {

    static final Instant NOW = Instant.parse("2025-12-16T09:30:00Z");
    static final int ENDED = 4;

    private static final Duration LIST_AGE = Duration.ofMinutes(10);
    private static final String SERVICE = "http://localhost:8080";
    private static final int PLACE = 131_070;
    private static final int NEVER_GIVEN = 5;
    private static final String KEY = "7";
    private static final String RECEIPT = "dc+sd-jwt";

    private final ECKey key = key();

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(KEY).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A list that was made ten minutes ago. */
    OtherIssuer publishes(Page page) {
        return publishes(page, NOW.minus(LIST_AGE));
    }

    OtherIssuer publishes(Page page, Instant made) {
        answers(page, "**/.well-known/jwks.json", new JWKSet(key.toPublicJWK()).toString());
        answers(
                page,
                "**/statuts",
                "{\"status_lists\":[\"http://ailleurs.example/statuts/3\",\"" + SERVICE + "/statuts/1\"]}");
        answers(page, "**/statuts/1", list(made));
        page.route("**/statuts/2", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        return this;
    }

    private static void answers(Page page, String url, String body) {
        page.route(url, route -> route.fulfill(new Route.FulfillOptions().setBody(body)));
    }

    String list(Instant made) {
        return list(made, "statuslist+jwt", Map.of());
    }

    /** A list that differs from a good one in its type, or in these claims. */
    String list(Instant made, String type, Map<String, Object> other) {
        byte[] statuses = Statuses.of(
                IntStream.range(0, StatusEntry.LIST_SIZE).filter(each -> each != ENDED && each != NEVER_GIVEN));
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", SERVICE + "/statuts/1");
        claims.put("iat", made.getEpochSecond());
        claims.put("exp", made.plus(Duration.ofDays(1)).getEpochSecond());
        claims.put("ttl", 60);
        claims.put("status_list", statuses(2, statuses));
        claims.putAll(other);
        return signed(type, KEY, claims);
    }

    static Map<String, Object> statuses(int bits, byte[] statuses) {
        return Map.of("bits", bits, "lst", zlib(statuses));
    }

    private static String zlib(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(compressed)) {
            zlib.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64URL.encode(compressed.toByteArray()).toString();
    }

    /** A receipt that differs from a good one in these claims. */
    String receipt(Map<String, Object> other) {
        return receipt(RECEIPT, KEY, other);
    }

    String receiptOf(int place) {
        return receipt(entry(SERVICE + "/statuts/1", place));
    }

    static Map<String, Object> entry(String list, int place) {
        return Map.of("status", Map.of("status_list", Map.of("idx", place, "uri", list)));
    }

    /** Its place was drawn after the list was made, which does not know it yet. */
    static Map<String, Object> newerThanTheList() {
        return madeBeforeTheList(LIST_AGE.negated());
    }

    /** The list was made that long after the receipt, by another clock, and does not have its place. */
    static Map<String, Object> madeBeforeTheList(Duration time) {
        Map<String, Object> claims = new HashMap<>(entry(SERVICE + "/statuts/1", NEVER_GIVEN));
        claims.put("iat", NOW.minus(LIST_AGE).minus(time).getEpochSecond());
        return claims;
    }

    /** The claims of the receipt of an end. */
    static Map<String, Object> end() {
        return Map.of("acte", "FIN", "fin", Map.of("le", "2025-12-15T23:30:00Z", "motif", "SIGNALEMENT"));
    }

    String receipt(String type, String kid, Map<String, Object> other) {
        long made = NOW.minus(Duration.ofHours(1)).getEpochSecond();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", SERVICE);
        claims.put("vct", SERVICE + "/preuve");
        claims.put("iat", made);
        claims.put("nbf", made);
        claims.put("exp", Instant.parse("2026-01-16T23:00:00Z").getEpochSecond());
        claims.put("jti", "kZ0q5uVb3oA");
        claims.put("sub", "AZaz09_-AZa");
        claims.putAll(entry(SERVICE + "/statuts/1", PLACE));
        claims.put("acte", "OCTROI");
        claims.put("mandant", Map.of("nom", "DUPONT", "prenom", "Zéphirine Œuvrard"));
        claims.put(
                "mandataire",
                Map.of(
                        "nom",
                        "ŁUKASZEWICZ",
                        "nomUsage",
                        "d’Ormesson",
                        "prenom",
                        "Nicolas",
                        "dateNaissance",
                        "1991-04-16"));
        claims.put("du", "2025-12-16");
        claims.put("au", "2026-01-16");
        claims.put("journal", "0123456789abcdef");
        claims.putAll(other);
        return signed(type, kid, claims) + "~";
    }

    private String signed(String type, String kid, Map<String, Object> claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(kid)
                .build();
        JWSObject object = new JWSObject(header, new Payload(JSONObjectUtils.toJSONString(claims)));
        try {
            object.sign(new ECDSASigner(key));
            return object.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One bit of one letter of what it says. */
    static String changed(String credential) {
        int place = credential.indexOf('.') + 40;
        char[] letters = credential.toCharArray();
        letters[place] = letters[place] == 'A' ? 'B' : 'A';
        return new String(letters);
    }
}

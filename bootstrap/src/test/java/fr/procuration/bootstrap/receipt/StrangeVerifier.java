package fr.procuration.bootstrap.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.zip.InflaterInputStream;

/** A verifier that knows nothing of this service but docs/preuve.md and its address, and has no library for any of it. */
record StrangeVerifier(URI service) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a receipt says, once its signature is verified. */
    JsonNode verified(String credential) throws IOException, InterruptedException, GeneralSecurityException {
        if (!credential.endsWith("~") || credential.indexOf('~') != credential.length() - 1) {
            throw new GeneralSecurityException("a disclosure, or none");
        }
        return signed(credential.substring(0, credential.length() - 1), "dc+sd-jwt");
    }

    /** The status at a receipt's place: 0 if it counts. */
    int status(JsonNode receipt) throws IOException, InterruptedException, GeneralSecurityException {
        JsonNode place = receipt.at("/status/status_list");
        String uri = place.at("/uri").asText();
        JsonNode list = signed(get(URI.create(uri).getPath()).body(), "statuslist+jwt");
        if (!list.at("/sub").asText().equals(uri)
                || list.at("/status_list/bits").asInt() != 2) {
            throw new GeneralSecurityException("another list");
        }
        byte[] zlib = bytes(list.at("/status_list/lst").asText());
        byte[] statuses = new InflaterInputStream(new ByteArrayInputStream(zlib)).readAllBytes();
        int index = place.at("/idx").asInt();
        return statuses[index / 4] >> index % 4 * 2 & 3;
    }

    private JsonNode signed(String token, String type)
            throws IOException, InterruptedException, GeneralSecurityException {
        String[] parts = token.split("\\.", -1);
        JsonNode header = JSON.readTree(bytes(parts[0]));
        if (!header.at("/alg").asText().equals("ES256")
                || !header.at("/typ").asText().equals(type)) {
            throw new GeneralSecurityException("of another type");
        }
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key(header.at("/kid").asText()));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        if (!signature.verify(bytes(parts[2]))) {
            throw new GeneralSecurityException("changed");
        }
        return JSON.readTree(bytes(parts[1]));
    }

    private PublicKey key(String name) throws IOException, InterruptedException, GeneralSecurityException {
        for (JsonNode key : JSON.readTree(get("/.well-known/jwks.json").body()).at("/keys")) {
            if (key.at("/kid").asText().equals(name)) {
                AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
                curve.init(new ECGenParameterSpec("secp256r1"));
                ECPoint point = new ECPoint(
                        number(key.at("/x").asText()), number(key.at("/y").asText()));
                return KeyFactory.getInstance("EC")
                        .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
            }
        }
        throw new GeneralSecurityException("unknown key");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, bytes(base64));
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}

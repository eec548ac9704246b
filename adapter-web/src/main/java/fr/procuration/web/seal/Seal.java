package fr.procuration.web.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.ParseException;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Closes values so that nobody can read or alter them (JWE, A256GCM: encrypted and authenticated at once), under a key for
 * each purpose: what is sealed for one opens for no other. The header names the key that it was derived from.
 */
@Singleton
public final class Seal {

    private final ObjectMapper json;
    private final SealingKeys keys;

    Seal(ObjectMapper json, SealingKeys keys) {
        this.json = json;
        this.keys = keys;
    }

    /** Closes a value. */
    public String close(String purpose, Object value) {
        return close(purpose, value, null);
    }

    /** Closes a value that is compressed first: its length tells something of it, so it is not for the eyes of others. */
    public String closeLarge(String purpose, Object value) {
        return close(purpose, value, CompressionAlgorithm.DEF);
    }

    private String close(String purpose, Object value, @Nullable CompressionAlgorithm compression) {
        try {
            String key = keys.inCharge();
            JWEObject sealed = new JWEObject(header(key, compression), new Payload(json.writeValueAsString(value)));
            sealed.encrypt(new DirectEncrypter(derived(key, purpose).orElseThrow()));
            return sealed.serialize();
        } catch (JsonProcessingException | JOSEException e) {
            throw new IllegalStateException("could not be sealed: " + purpose, e);
        }
    }

    /**
     * Opens a value.
     *
     * @return the value; nothing if it was altered, or sealed for another purpose or with a key that is not there
     */
    public <T> Optional<T> open(String purpose, String text, Class<T> type) {
        try {
            JWEObject sealed = JWEObject.parse(text);
            Optional<SecretKey> key = derived(sealed.getHeader().getKeyID(), purpose);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            sealed.decrypt(new DirectDecrypter(key.get()));
            return Optional.of(json.readValue(sealed.getPayload().toBytes(), type));
        } catch (ParseException
                | JOSEException
                | IOException
                | IllegalArgumentException
                | IllegalStateException alteredOrOld) {
            return Optional.empty();
        }
    }

    private Optional<SecretKey> derived(@Nullable String key, String purpose) {
        return key == null
                ? Optional.empty()
                : keys.derive(key, purpose + " key").map(bytes -> new SecretKeySpec(bytes, "AES"));
    }

    private static JWEHeader header(String key, @Nullable CompressionAlgorithm compression) {
        return new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .keyID(key)
                .compressionAlgorithm(compression)
                .build();
    }
}

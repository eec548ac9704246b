package fr.procuration.web.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import fr.procuration.web.account.SessionEnd;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps the demande under way in the browser, encrypted (JWE, A256GCM): it survives an expired session and a restart, any
 * instance can read it, it travels in no address, and nothing is stored on the server before the last button.
 */
@Singleton
final class DraftCookie {

    private static final String NAME = SessionEnd.DRAFT;
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final JWEHeader HEADER = new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);

    private final ObjectMapper json;
    private final PageSecrets secrets;
    private final CookieSafety safety;

    DraftCookie(ObjectMapper json, PageSecrets secrets, CookieSafety safety) {
        this.json = json;
        this.secrets = secrets;
        this.safety = safety;
    }

    /** The demande of this person; nothing if there is none, if it is another person's, or if the cookie was altered. */
    Optional<Draft> read(HttpRequest<?> request, String owner) {
        return request.getCookies()
                .findCookie(NAME)
                .flatMap(cookie -> open(cookie.getValue()))
                .filter(draft -> draft.owner().equals(owner));
    }

    void write(MutableHttpResponse<?> response, Draft draft) {
        response.cookie(cookie(seal(draft)).maxAge(KEPT));
    }

    void forget(MutableHttpResponse<?> response) {
        response.cookie(cookie("").maxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.of(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(safety.secure())
                .sameSite(SameSite.Lax);
    }

    private String seal(Draft draft) {
        try {
            JWEObject sealed = new JWEObject(HEADER, new Payload(json.writeValueAsString(draft)));
            sealed.encrypt(new DirectEncrypter(secrets.draftKey()));
            return sealed.serialize();
        } catch (JsonProcessingException | JOSEException e) {
            throw new IllegalStateException("a demande could not be sealed", e);
        }
    }

    private Optional<Draft> open(String value) {
        try {
            JWEObject sealed = JWEObject.parse(value);
            sealed.decrypt(new DirectDecrypter(secrets.draftKey()));
            return Optional.of(json.readValue(sealed.getPayload().toBytes(), Draft.class));
        } catch (ParseException | JOSEException | java.io.IOException alteredOrOld) {
            return Optional.empty();
        }
    }
}

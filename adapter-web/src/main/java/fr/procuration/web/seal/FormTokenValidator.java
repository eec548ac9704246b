package fr.procuration.web.seal;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.csrf.repository.CsrfTokenRepository;
import io.micronaut.security.csrf.validator.CsrfTokenValidator;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Takes the token of the browser's cookie, if a key of the keyset has signed it. */
@Singleton
@Primary
final class FormTokenValidator implements CsrfTokenValidator<HttpRequest<?>> {

    private final CsrfTokenRepository<HttpRequest<?>> cookie;
    private final FormSignature signature;

    FormTokenValidator(CsrfTokenRepository<HttpRequest<?>> cookie, FormSignature signature) {
        this.cookie = cookie;
        this.signature = signature;
    }

    @Override
    public boolean validateCsrfToken(HttpRequest<?> request, String token) {
        Optional<String> known = cookie.findCsrfToken(request);
        return known.isPresent()
                && MessageDigest.isEqual(
                        known.get().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))
                && signature.isSigned(token);
    }
}

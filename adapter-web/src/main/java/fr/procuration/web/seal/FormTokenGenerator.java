package fr.procuration.web.seal;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.csrf.generator.CsrfTokenGenerator;
import jakarta.inject.Singleton;

/** Tokens of forms under the keys of the keyset; Micronaut's own knows one configured key. */
@Singleton
@Primary
record FormTokenGenerator(FormSignature signature) implements CsrfTokenGenerator<HttpRequest<?>> {

    @Override
    public String generateCsrfToken(HttpRequest<?> request) {
        return signature.newToken();
    }
}

package fr.procuration.web.pages;

import fr.procuration.web.seal.CookieSafety;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.csrf.CsrfConfiguration;
import io.micronaut.security.csrf.generator.CsrfTokenGenerator;
import io.micronaut.security.csrf.repository.CsrfTokenRepository;
import io.micronaut.security.csrf.validator.CsrfTokenValidator;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gives every page with a form its token against forged requests, the one of the cookie if the browser has it. */
@Singleton
final class CsrfCookie {

    private final CsrfConfiguration configuration;
    private final CsrfTokenGenerator<HttpRequest<?>> generator;
    private final CsrfTokenRepository<HttpRequest<?>> repository;
    private final CsrfTokenValidator<HttpRequest<?>> validator;
    private final CookieSafety safety;

    CsrfCookie(
            CsrfConfiguration configuration,
            CsrfTokenGenerator<HttpRequest<?>> generator,
            CsrfTokenRepository<HttpRequest<?>> repository,
            CsrfTokenValidator<HttpRequest<?>> validator,
            CookieSafety safety) {
        this.configuration = configuration;
        this.generator = generator;
        this.repository = repository;
        this.validator = validator;
        this.safety = safety;
    }

    /** Refuses a form that did not come from a page of ours. */
    void check(HttpRequest<?> request, Map<String, String> form) {
        if (!validator.validateCsrfToken(request, form.getOrDefault(configuration.getFieldName(), ""))) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "formulaire-perime");
        }
    }

    MutableHttpResponse<?> with(HttpRequest<?> request, Function<String, MutableHttpResponse<?>> page) {
        // A cookie of before the secret was changed opens no form.
        Optional<String> known =
                repository.findCsrfToken(request).filter(token -> validator.validateCsrfToken(request, token));
        String token = known.orElseGet(() -> generator.generateCsrfToken(request));
        MutableHttpResponse<?> response = page.apply(token);
        if (known.isEmpty()) {
            response.cookie(Cookie.of(configuration.getCookieName(), token)
                    .path("/")
                    .httpOnly(true)
                    .secure(safety.secure())
                    .sameSite(SameSite.Strict));
        }
        return response;
    }
}

package fr.procuration.medialog.pages;

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
import java.util.function.Function;
import java.util.regex.Pattern;

/** The token by which a form shows that it comes from a page of this service; the same cookie as on all its pages. */
@Singleton
final class FormToken {

    private static final Pattern CHARACTERS = Pattern.compile("[\\w.-]+");

    private final CsrfConfiguration configuration;
    private final CsrfTokenGenerator<HttpRequest<?>> generator;
    private final CsrfTokenRepository<HttpRequest<?>> repository;
    private final CsrfTokenValidator<HttpRequest<?>> validator;

    FormToken(
            CsrfConfiguration configuration,
            CsrfTokenGenerator<HttpRequest<?>> generator,
            CsrfTokenRepository<HttpRequest<?>> repository,
            CsrfTokenValidator<HttpRequest<?>> validator) {
        this.configuration = configuration;
        this.generator = generator;
        this.repository = repository;
        this.validator = validator;
    }

    void check(HttpRequest<?> request, Map<String, String> form) {
        if (!isGood(request, form.getOrDefault(configuration.getFieldName(), ""))) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "formulaire-perime");
        }
    }

    /** Where the browser states that a page of this service sends the form, the token need not be that of the cookie. */
    private boolean isGood(HttpRequest<?> request, String token) {
        if (!"same-origin".equals(request.getHeaders().get("Sec-Fetch-Site"))) {
            return validator.validateCsrfToken(request, token);
        }
        return CHARACTERS.matcher(token).matches()
                && validator.validateCsrfToken(
                        HttpRequest.GET("/").cookie(Cookie.of(configuration.getCookieName(), token)), token);
    }

    MutableHttpResponse<?> on(HttpRequest<?> request, Function<String, MutableHttpResponse<?>> page) {
        // A cookie of before the secret was changed opens no form.
        String known = repository
                .findCsrfToken(request)
                .filter(token -> validator.validateCsrfToken(request, token))
                .orElse("");
        if (!known.isEmpty()) {
            return page.apply(known);
        }
        String token = generator.generateCsrfToken(request);
        return page.apply(token)
                .cookie(Cookie.of(configuration.getCookieName(), token)
                        .path("/")
                        .httpOnly(true)
                        .secure(configuration.isCookieSecure().orElse(true))
                        .sameSite(SameSite.Lax));
    }
}

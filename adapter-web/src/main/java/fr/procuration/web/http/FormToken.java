package fr.procuration.web.http;

import fr.procuration.web.problem.ProblemKind;
import fr.procuration.web.seal.CookieSafety;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.csrf.CsrfConfiguration;
import io.micronaut.security.csrf.generator.CsrfTokenGenerator;
import io.micronaut.security.csrf.repository.CsrfTokenRepository;
import io.micronaut.security.csrf.validator.CsrfTokenValidator;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The token of forms against forged requests: signed, and the same in form and cookie. */
@Singleton
public final class FormToken {

    private static final Pattern CHARACTERS = Pattern.compile("[\\w.-]+");

    private final CsrfConfiguration configuration;
    private final CsrfTokenGenerator<HttpRequest<?>> generator;
    private final CsrfTokenRepository<HttpRequest<?>> repository;
    private final CsrfTokenValidator<HttpRequest<?>> validator;
    private final CookieSafety safety;

    FormToken(
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

    /**
     * Refuses a form without a good token. Where the browser states that a page of this service sends it, any signed token is
     * good: the cookie may have gone since with a session that another tab has ended.
     */
    public void check(HttpRequest<?> request, Map<String, String> form) {
        if (!isGood(request, form.getOrDefault(configuration.getFieldName(), ""))) {
            throw ProblemKind.STALE_FORM.exception();
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

    /**
     * Makes a page with forms. The cookie is Lax: whoever arrives by a link from another site keeps the token of the tabs that
     * are open.
     */
    public MutableHttpResponse<?> with(HttpRequest<?> request, Function<String, MutableHttpResponse<?>> page) {
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
                    .sameSite(SameSite.Lax));
        }
        return response;
    }
}

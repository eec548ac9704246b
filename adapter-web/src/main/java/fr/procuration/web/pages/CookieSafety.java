package fr.procuration.web.pages;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** Whether cookies are for encrypted connections only: everywhere but on the developer's machine. */
@Singleton
final class CookieSafety {

    private final boolean secure;

    CookieSafety(@Value("${micronaut.security.token.cookie.cookie-secure:true}") boolean secure) {
        this.secure = secure;
    }

    boolean secure() {
        return secure;
    }
}

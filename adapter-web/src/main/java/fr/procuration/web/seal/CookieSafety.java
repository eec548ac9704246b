package fr.procuration.web.seal;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** Whether cookies are for encrypted connections only: everywhere but on the developer's machine. */
@Singleton
public final class CookieSafety {

    private final boolean secure;

    CookieSafety(@Value("${micronaut.security.token.cookie.cookie-secure:true}") boolean secure) {
        this.secure = secure;
    }

    /**
     * Whether to say so in every cookie.
     *
     * @return true everywhere but on the developer’s machine
     */
    public boolean secure() {
        return secure;
    }
}

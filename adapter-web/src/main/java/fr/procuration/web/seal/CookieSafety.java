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

    /** Whether to say so in every cookie. */
    public boolean secure() {
        return secure;
    }

    /**
     * The name of a cookie: with a prefix for which browsers take it only from this host, over an
     * encrypted connection, for all paths (RFC 6265bis, 4.1.3).
     */
    public String ofHost(String name) {
        return secure ? "__Host-" + name : name;
    }
}

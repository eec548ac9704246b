package fr.procuration.web.account;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.handlers.LogoutHandler;
import io.micronaut.security.rules.SecurityRule;

/** Closes the session: the cookie is removed. */
@Controller("/deconnexion")
@Secured(SecurityRule.IS_ANONYMOUS)
@Requires(beans = LogoutHandler.class)
class SignOutController {

    private final LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> logoutHandler;

    SignOutController(LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> logoutHandler) {
        this.logoutHandler = logoutHandler;
    }

    @Post
    @Consumes(MediaType.ALL)
    MutableHttpResponse<?> signOut(HttpRequest<?> request) {
        return logoutHandler.logout(request);
    }
}

package fr.procuration.web.account;

import fr.procuration.web.problem.ProblemsOfAnyCall;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.handlers.LogoutHandler;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Closes the session: its token opens nothing any more, and the browser forgets all it has of the service. */
@Controller("/deconnexion")
@Secured(SecurityRule.IS_ANONYMOUS)
@ProblemsOfAnyCall
@Requires(beans = LogoutHandler.class)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignOutController {

    private static final String FORGET = "\"cache\", \"cookies\", \"storage\"";

    private final LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> logoutHandler;
    private final EndedSessions ended;

    SignOutController(LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> logoutHandler, EndedSessions ended) {
        this.logoutHandler = logoutHandler;
        this.ended = ended;
    }

    @Post
    @Status(HttpStatus.SEE_OTHER)
    @Operation(operationId = "seDeconnecter", summary = "Fermer la session", tags = "Session")
    @ApiResponse(
            responseCode = "303",
            description = "Session fermée",
            headers = {
                @Header(name = "Location", schema = @Schema(type = "string")),
                @Header(name = "Set-Cookie", schema = @Schema(type = "string"))
            })
    @Consumes(MediaType.ALL)
    HttpResponse<Void> signOut(HttpRequest<?> request, @Parameter(hidden = true) @Nullable Authentication account) {
        Optional.ofNullable(account)
                .flatMap(SessionToken::of)
                .ifPresent(token -> ended.end(token.id(), token.expiry()));
        MutableHttpResponse<?> response = logoutHandler.logout(request);
        response.header("Clear-Site-Data", FORGET);
        request.getCookies()
                .getAll()
                .forEach(cookie -> response.cookie(
                        Cookie.of(cookie.getName(), "").path("/").maxAge(0)));
        String kiosk = request.getParameters().contains("canal") ? "?canal=bms" : "";
        response.headers(headers -> headers.set(HttpHeaders.LOCATION, "/fin" + kiosk));
        return response.body(null);
    }
}

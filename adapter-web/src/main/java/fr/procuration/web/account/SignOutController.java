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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.handlers.LogoutHandler;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.Optional;

/** Closes the session. */
@Controller("/deconnexion")
@Secured(SecurityRule.IS_ANONYMOUS)
@ProblemsOfAnyCall
@Requires(beans = LogoutHandler.class)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignOutController {

    private final LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> logoutHandler;
    private final SessionEnd sessionEnd;
    private final Farewell farewell;

    SignOutController(
            LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> logoutHandler,
            SessionEnd sessionEnd,
            Farewell farewell) {
        this.logoutHandler = logoutHandler;
        this.sessionEnd = sessionEnd;
        this.farewell = farewell;
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
    HttpResponse<Void> signOut(HttpRequest<?> request) {
        MutableHttpResponse<?> response = logoutHandler.logout(request);
        Optional<URI> nextStep = farewell.nextStep(request);
        if (nextStep.isPresent()) {
            sessionEnd.close(request, response);
        } else {
            sessionEnd.end(request, response);
        }
        String kiosk = "bms".equals(request.getParameters().get("canal")) ? "?canal=bms" : "";
        String next = nextStep.map(URI::toString).orElse("/fin" + kiosk);
        response.headers(headers -> headers.set(HttpHeaders.LOCATION, next));
        return response.body(null);
    }
}

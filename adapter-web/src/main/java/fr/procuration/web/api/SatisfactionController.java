package fr.procuration.web.api;

import fr.procuration.domain.Mandant;
import fr.procuration.port.driving.AnswerSatisfaction;
import fr.procuration.web.problem.Problem;
import fr.procuration.web.problem.ProblemsOfABody;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;

/** The mandant says whether the service satisfied them. */
@Controller("/api/satisfaction")
@Secured("ASSURE")
@MandantCalls
@ExecuteOn(TaskExecutors.BLOCKING)
class SatisfactionController {

    private final AnswerSatisfaction answerSatisfaction;

    SatisfactionController(AnswerSatisfaction answerSatisfaction) {
        this.answerSatisfaction = answerSatisfaction;
    }

    @Post
    @Operation(
            operationId = "donnerAvis",
            summary = "Dire si l’on est satisfait du service",
            description = "Une fois par assuré.")
    @ApiResponse(responseCode = "204", description = "L’avis est noté\u00a0; le premier reste")
    @ApiResponse(
            responseCode = "422",
            description = "formulaire-invalide",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @ProblemsOfABody
    @Status(HttpStatus.NO_CONTENT)
    @Produces(MediaType.ALL)
    void answer(@MandantCalls.FromAccount Mandant mandant, @Valid @Body SatisfactionRequest request) {
        answerSatisfaction.answer(mandant.nir(), request.satisfait());
    }
}

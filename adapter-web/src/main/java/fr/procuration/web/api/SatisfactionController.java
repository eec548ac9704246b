package fr.procuration.web.api;

import fr.procuration.domain.Mandant;
import fr.procuration.port.driving.AnswerSatisfaction;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.Objects;

/** The mandant says whether the service satisfied them. */
@Controller("/api/satisfaction")
@Secured("ASSURE")
@ExecuteOn(TaskExecutors.BLOCKING)
class SatisfactionController {

    private final AnswerSatisfaction answerSatisfaction;

    SatisfactionController(AnswerSatisfaction answerSatisfaction) {
        this.answerSatisfaction = answerSatisfaction;
    }

    @Post
    @Status(HttpStatus.NO_CONTENT)
    void answer(Mandant mandant, @Valid @Body SatisfactionRequest request) {
        answerSatisfaction.answer(mandant.nir(), Objects.requireNonNull(request.satisfait()));
    }
}

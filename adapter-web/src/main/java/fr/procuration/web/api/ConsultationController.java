package fr.procuration.web.api;

import fr.procuration.domain.Mandant;
import fr.procuration.port.ConsultationPage;
import fr.procuration.port.driving.ReadConsultations;
import fr.procuration.web.wire.ConsultationCursor;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mandant reads who looked at their record. */
@Controller("/api/consultations")
@Secured("ASSURE")
@MandantCalls
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsultationController {

    private static final int MOST = 500;

    private final ReadConsultations readConsultations;
    private final MandantMapper mapper;

    ConsultationController(ReadConsultations readConsultations, MandantMapper mapper) {
        this.readConsultations = readConsultations;
        this.mapper = mapper;
    }

    @Get
    @Operation(
            operationId = "consultations",
            summary = "Qui a consulté le dossier, et quand",
            description =
                    "Page par page, jusqu’à la fin de la conservation. S’il y en a de plus anciennes, l’en-tête Link"
                            + " donne l’adresse de la page suivante (rel=next).")
    @ApiResponse(
            responseCode = "200",
            description = "Les consultations, la plus récente d’abord",
            headers =
                    @Header(
                            name = "Link",
                            description = "L’adresse des consultations plus anciennes, absente s’il n’y en a pas",
                            schema =
                                    @Schema(
                                            type = "string",
                                            example = "</api/consultations?avant=dd5h2x4k1s>; rel=\"next\"")),
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = ConsultationView.class))))
    HttpResponse<List<ConsultationView>> all(
            @MandantCalls.FromAccount Mandant mandant,
            @Parameter(
                            description =
                                    "Seulement les consultations plus anciennes\u00a0: valeur donnée par l’en-tête Link",
                            schema = @Schema(implementation = String.class, pattern = "^[0-9a-z]{1,11}$"))
                    @QueryValue
                    @Nullable
                    ConsultationCursor avant) {
        ConsultationPage page = readConsultations.about(mandant.nir(), ConsultationCursor.before(avant), MOST);
        MutableHttpResponse<List<ConsultationView>> response =
                HttpResponse.ok(mapper.consultations(page.consultations()));
        page.older()
                .map(ConsultationCursor::new)
                .ifPresent(next ->
                        response.header(HttpHeaders.LINK, "</api/consultations?avant=" + next + ">; rel=\"next\""));
        return response;
    }
}

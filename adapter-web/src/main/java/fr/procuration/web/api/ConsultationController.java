package fr.procuration.web.api;

import fr.procuration.domain.Mandant;
import fr.procuration.port.driving.ReadConsultations;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;

/** The mandant reads who looked at their record. */
@Controller("/api/consultations")
@Secured("ASSURE")
@MandantCalls
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsultationController {

    private final ReadConsultations readConsultations;
    private final MandantMapper mapper;

    ConsultationController(ReadConsultations readConsultations, MandantMapper mapper) {
        this.readConsultations = readConsultations;
        this.mapper = mapper;
    }

    @Get
    @Operation(operationId = "consultations", summary = "Qui a consulté le dossier, et quand")
    @ApiResponse(
            responseCode = "200",
            description = "Les consultations, la plus récente d’abord",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = ConsultationView.class))))
    List<ConsultationView> all(@MandantCalls.FromAccount Mandant mandant) {
        return mapper.consultations(readConsultations.about(mandant.nir()));
    }
}

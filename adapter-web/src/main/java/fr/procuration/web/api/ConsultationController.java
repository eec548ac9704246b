package fr.procuration.web.api;

import fr.procuration.domain.Mandant;
import fr.procuration.port.driving.ReadConsultations;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;

/** The mandant reads who looked at their record. */
@Controller("/api/consultations")
@Secured("ASSURE")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsultationController {

    private final ReadConsultations readConsultations;
    private final MandantMapper mapper;

    ConsultationController(ReadConsultations readConsultations, MandantMapper mapper) {
        this.readConsultations = readConsultations;
        this.mapper = mapper;
    }

    @Get
    List<ConsultationView> all(Mandant mandant) {
        return mapper.consultations(readConsultations.about(mandant.nir()));
    }
}

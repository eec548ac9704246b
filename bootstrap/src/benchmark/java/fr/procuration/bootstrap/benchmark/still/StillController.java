package fr.procuration.bootstrap.benchmark.still;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** Always the same answers, to whom the real ones are given, through the same server and filters. */
@Hidden
@Controller("/benchmark")
@Requires(property = "procuration.benchmark")
class StillController {

    private static final Map<String, Object> REPRESENTED = Map.of(
            "verdict",
            "REPRESENTE",
            "mandataire",
            Map.of(
                    "du", "2026-11-23",
                    "au", "2026-12-23",
                    "civilite", "M",
                    "nomFamille", "Martin",
                    "prenom", "Nicolas",
                    "dateNaissance", "1991-04-16"));

    private static final Map<String, Object> GIVEN = Map.of(
            "id", "9094312b-7eab-401d-9ef2-e3ec8c6885fc",
            "etat", "EN_COURS",
            "du", "2026-11-23",
            "au", "2026-12-23",
            "accordeeLe", "2026-11-23T18:06:06.22558+01:00",
            "canal", "WEB",
            "mandataire",
                    Map.of(
                            "civilite",
                            "MONSIEUR",
                            "nom",
                            "Martin",
                            "prenom",
                            "Nicolas",
                            "dateNaissance",
                            "1991-04-16"));

    @Post("/recherches")
    @Secured("AGENT_ACCUEIL")
    Map<String, Object> lookUp(@Body byte[] body) {
        return REPRESENTED;
    }

    @Post("/procurations")
    @Secured("ASSURE")
    @Status(HttpStatus.CREATED)
    Map<String, Object> grant(@Body byte[] body) {
        return GIVEN;
    }
}

package fr.procuration.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.procuration.domain.Consultation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Where and when somebody looked at the mandant's record; not who. */
@Schema(name = "Consultation", description = "Une consultation du dossier à l’accueil")
record ConsultationView(
        OffsetDateTime le,
        String site,
        Consultation.Outcome resultat,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "Combien de recherches du même agent dans la minute ont été refusées, s’il y en a plusieurs",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                example = "12")
        @Nullable
        Integer nombre) {}

package fr.procuration.web.api;

import fr.procuration.domain.identity.Civilite;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The mandataire as the mandant sees them. */
@Schema(name = "Mandataire", description = "Le mandataire")
record MandataireView(
        Civilite civilite,
        @Schema(example = "EXEMPLE") String nom,
        @Nullable String nomUsage,
        @Schema(example = "Camille") String prenom,
        LocalDate dateNaissance) {

    @Override
    public String toString() {
        return "MandataireView[masked]";
    }
}

package fr.procuration.web.api;

import fr.procuration.domain.identity.Civilite;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The mandataire as the mandant sees them. */
@Schema(name = "Mandataire", description = "Le mandataire")
record MandataireView(
        Civilite civilite,
        @Schema(example = "EXEMPLE") @Nullable String nom,
        @Nullable String nomUsage,
        @Schema(example = "Camille") @Nullable String prenom,

        @Schema(
                example = "1991-04-16",
                description = "Inconnus, le jour et le mois valent 00\u00a0: 1992-11-00, 1992-00-00")
        String dateNaissance) {

    @Override
    public String toString() {
        return "MandataireView[masked]";
    }
}

package fr.procuration.web.api;

import fr.procuration.domain.identity.Civilite;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The mandataire as the mandant sees them. */
@Schema(name = "Mandataire", description = "Le mandataire")
record MandataireView(
        Civilite civilite,

        @Schema(
                description = "Null si son seul nom est le prénom",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "EXEMPLE")
        @Nullable
        String nom,

        @Schema(description = "Null s’il n’y en a pas d’autre", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String nomUsage,

        @Schema(
                description = "Null si son seul nom est le nom de famille",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "Camille")
        @Nullable
        String prenom,

        @Schema(
                example = "1991-04-16",
                description = "Inconnus, le jour et le mois valent 00\u00a0: 1992-11-00, 1992-00-00")
        String dateNaissance) {

    @Override
    public String toString() {
        return "MandataireView[masked]";
    }
}

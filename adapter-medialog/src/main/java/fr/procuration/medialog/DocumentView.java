package fr.procuration.medialog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the document says: what its zone holds if that was read, in the century of the date of birth declared, or what was
 * typed.
 *
 * @param dateNaissance the date of birth, with 00 for what is not known
 * @param expireLe the last day on which it can be valid
 * @param zone the layout of the zone, null if none was read
 * @param malLus the fields of the zone whose check digit is wrong, or that hold what cannot be
 */
@Schema(name = "PieceLue", description = "Ce que dit la pièce")
@JsonInclude
record DocumentView(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String nom,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String nomUsage,

        @Schema(description = "Dans leur ordre") List<String> prenoms,

        @Schema(description = "Inconnus, le jour et le mois valent 00", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String dateNaissance,

        @Schema(
                description = "F, M ou X\u00a0; null s’il n’a pas été lu",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "F")
        @Nullable
        String sexe,

        @Schema(description = "Le dernier jour où elle peut être valable", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        LocalDate expireLe,

        @Schema(
                description =
                        "Le format de la zone lue\u00a0: TD1, TD2, TD3, FRENCH_CARD (carte d’avant 2021), MRV_A, MRV_B",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "TD1")
        @Nullable
        String zone,

        @Schema(description = "Les champs mal lus de la zone\u00a0; des codes", example = "[\"dateNaissance\"]")
        List<String> malLus) {

    @Override
    public String toString() {
        return "DocumentView[masked]";
    }
}

package fr.procuration.medialog;

import fr.procuration.port.form.TypedText;
import io.swagger.v3.oas.annotations.media.Schema;

/** Whose number is unblocked, and why; both are there once the form was checked. */
@Schema(name = "LeveeDemandee", description = "Le mandant, et pourquoi le blocage est levé")
record LiftRequest(
        @Typed(TypedText.NIR)
        @Schema(description = "13 caractères, ou 15 avec la clé\u00a0; les séparateurs sont ignorés")
        String nir,

        @Typed(TypedText.LIFTING)
        @Schema(
                type = "string",
                allowableValues = {"ERREUR", "MAINLEVEE"})
        String motif) {

    @Override
    public String toString() {
        return "LiftRequest[masked]";
    }
}

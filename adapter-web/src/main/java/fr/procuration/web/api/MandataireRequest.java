package fr.procuration.web.api;

import fr.procuration.web.form.Typed;
import fr.procuration.web.form.TypedText;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The mandataire as the mandant typed them. */
@Schema(name = "MandataireDeclare")
record MandataireRequest(
        @Typed(TypedText.CIVILITE)
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"MADAME", "MONSIEUR"})
        @Nullable
        String civilite,

        @Typed(TypedText.NAME)
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 100, example = "EXEMPLE")
        @Nullable
        String nom,

        @Typed(value = TypedText.NAME, required = false) @Schema(maxLength = 100) @Nullable
        String nomUsage,

        @Typed(TypedText.NAME)
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 100, example = "Camille")
        @Nullable
        String prenom,

        @Typed(TypedText.BIRTH_DATE)
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "date", example = "1991-04-16")
        @Nullable
        String dateNaissance) {

    @Override
    public String toString() {
        return "MandataireRequest[masked]";
    }
}

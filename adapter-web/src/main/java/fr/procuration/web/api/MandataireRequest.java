package fr.procuration.web.api;

import fr.procuration.web.form.Typed;
import fr.procuration.web.form.TypedText;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The mandataire as the mandant typed them; all but the nom d'usage is there once the form was checked. */
@Schema(name = "MandataireDeclare", description = "Le mandataire, tel que saisi")
record MandataireRequest(
        @Typed(TypedText.CIVILITE)
        @Schema(
                type = "string",
                allowableValues = {"MADAME", "MONSIEUR"})
        String civilite,

        @Typed(TypedText.NAME) @Schema(maxLength = 100, example = "EXEMPLE")
        String nom,

        @Typed(value = TypedText.NAME, required = false) @Schema(maxLength = 100) @Nullable
        String nomUsage,

        @Typed(TypedText.NAME) @Schema(maxLength = 100, example = "Camille")
        String prenom,

        @Typed(TypedText.BIRTH_DATE) @Schema(format = "date", example = "1991-04-16")
        String dateNaissance) {

    @Override
    public String toString() {
        return "MandataireRequest[masked]";
    }
}

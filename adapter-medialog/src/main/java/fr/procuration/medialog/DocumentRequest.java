package fr.procuration.medialog;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An identity document as the agent typed it; all but the sex is there once the form was checked. */
@Schema(name = "PieceDIdentite", description = "Ce que l’agent lit sur la pièce d’identité")
record DocumentRequest(
        @Typed(TypedText.NAME) @Schema(maxLength = 100, example = "EXEMPLE")
        String nom,

        @NotEmpty(message = "{obligatoire}") @Schema(description = "Les prénoms, dans leur ordre")
        List<@Typed(TypedText.NAME) String> prenoms,

        @Typed(TypedText.BIRTH_DATE) @Schema(format = "date", example = "1991-04-16")
        String dateNaissance,

        @Typed(value = TypedText.SEX, required = false)
        @Schema(
                type = "string",
                allowableValues = {"F", "M", "X"})
        @Nullable
        String sexe) {

    @Override
    public String toString() {
        return "DocumentRequest[masked]";
    }
}

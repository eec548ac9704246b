package fr.procuration.medialog;

import fr.procuration.port.form.TypedText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Whom the agent asks about, and the document of the person at the desk; both are there once the form was checked. */
@Schema(name = "Verification", description = "La personne représentée, et la pièce d’identité présentée")
public record CheckRequest(
        @Typed(TypedText.NIR)
        @Schema(description = "13 caractères, ou 15 avec la clé\u00a0; les séparateurs sont ignorés")
        String nir,

        @Valid @NotNull(message = "{obligatoire}") DocumentRequest piece) {

    @Override
    public String toString() {
        return "CheckRequest[masked]";
    }
}

package fr.procuration.medialog;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom the agent asks about; the NIR is there once the form was checked. */
@Schema(name = "Recherche", description = "La personne représentée, et comment on se présente en son nom")
record SearchRequest(
        @Typed(TypedText.NIR)
        @Schema(description = "13 caractères, ou 15 avec la clé\u00a0; les séparateurs sont ignorés")
        String nir,

        @Typed(value = TypedText.CONTACT, required = false)
        @Schema(
                type = "string",
                allowableValues = {"ACCUEIL", "TELEPHONE", "SERVICE_MEDICAL"},
                defaultValue = "ACCUEIL")
        @Nullable
        String contact) {

    @Override
    public String toString() {
        return "SearchRequest[masked]";
    }
}

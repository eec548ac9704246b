package fr.procuration.medialog;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** What was said in the call before the visit; it is there once the form was checked. */
@Schema(name = "AppelPreparatoire", description = "Ce qui a été dit au téléphone")
record CallRequest(
        @NotNull(message = "{obligatoire}") @Schema(description = "Si le mandataire viendra à la place de l’assuré")
        Boolean represente) {}

package fr.procuration.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** Who will come; it is there once the form was checked. */
@Schema(name = "Representation", description = "Qui viendra")
record RepresentationRequest(
        @NotNull(message = "{obligatoire}") @Schema(description = "Si le mandataire viendra à la place de l’assuré")
        Boolean represente) {}

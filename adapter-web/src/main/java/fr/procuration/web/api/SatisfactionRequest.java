package fr.procuration.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** Whether the mandant is satisfied with the service; it is there once the form was checked. */
@Schema(name = "Avis", description = "L’avis du mandant")
record SatisfactionRequest(
        @NotNull(message = "{obligatoire}") Boolean satisfait) {}

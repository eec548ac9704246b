package fr.procuration.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Whether the mandant is satisfied with the service. */
@Schema(name = "Satisfaction")
record SatisfactionRequest(
        @NotNull(message = "{obligatoire}") @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Boolean satisfait) {}

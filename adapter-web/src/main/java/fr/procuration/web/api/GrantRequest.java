package fr.procuration.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What the mandant sends to give a procuration. */
@Schema(name = "DemandeDeProcuration")
record GrantRequest(
        @Valid @NotNull(message = "{obligatoire}") @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        MandataireRequest mandataire,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "Certification de l’exactitude des éléments déclarés")
        @Nullable
        Boolean certifie) {}

package fr.procuration.web.api;

import fr.procuration.web.form.MandataireRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What the mandant sends to give a procuration; the mandataire is there once the form was checked. */
@Schema(name = "DemandeDeProcuration", description = "Ce que déclare le mandant")
record GrantRequest(
        @Valid @NotNull(message = "{obligatoire}") MandataireRequest mandataire,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "Le mandant certifie l’exactitude des éléments déclarés")
        @Nullable
        Boolean certifie) {}

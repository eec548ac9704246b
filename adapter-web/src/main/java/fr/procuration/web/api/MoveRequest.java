package fr.procuration.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/** Where an appointment is to be moved; it is there once the form was checked. */
@Schema(name = "Deplacement", description = "Le nouveau créneau")
record MoveRequest(
        @NotNull(message = "{obligatoire}")
        @Schema(description = "Le début d’un créneau libre du même accueil", example = "2025-12-19T10:30:00+01:00")
        OffsetDateTime debut) {}

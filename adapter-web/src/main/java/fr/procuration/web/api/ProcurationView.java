package fr.procuration.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.procuration.domain.State;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A procuration as the mandant sees it. */
@Schema(name = "Procuration", description = "Une procuration, du premier au dernier jour inclus")
record ProcurationView(
        @Schema(description = "Son nom") UUID id,
        State etat,
        @Schema(description = "Le premier jour") LocalDate du,
        @Schema(description = "Le dernier jour") LocalDate au,
        OffsetDateTime accordeeLe,

        @Schema(
                description = "Par où elle est donnée",
                example = "WEB",
                extensions =
                        @Extension(
                                properties =
                                        @ExtensionProperty(
                                                name = ProcurationCalls.OPEN_SET,
                                                value = ProcurationCalls.CANALS,
                                                parseValue = true)))
        String canal,

        MandataireView mandataire,

        @Schema(
                description = "Quand le mandant l’a révoquée\u00a0; null s’il ne l’a pas fait",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        OffsetDateTime revoqueeLe,

        @Schema(description = "Comment elle a pris fin\u00a0; absent tant qu’elle est en cours")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        EndView fin) {}

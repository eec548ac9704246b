package fr.procuration.web.api;

import fr.procuration.domain.EndReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** How a procuration ended. */
@Schema(name = "Fin", description = "Le premier instant où la procuration ne compte plus, et pourquoi")
record EndView(OffsetDateTime le, EndReason motif) {}

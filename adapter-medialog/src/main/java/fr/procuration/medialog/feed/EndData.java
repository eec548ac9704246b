package fr.procuration.medialog.feed;

import fr.procuration.domain.EndReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What an end tells: from when on the procuration no longer counts, and why. */
@Schema(name = "ProcurationRevoquee", description = "Les données d’un événement fr.procuration.revoquee")
record EndData(
        UUID procuration,
        MandantData mandant,

        @Schema(description = "Le premier instant où elle ne compte plus, quel que soit le motif")
        OffsetDateTime revoqueeLe,

        @Schema(description = "Pourquoi elle a pris fin\u00a0; l’expiration n’est pas un événement")
        EndReason motif) {

    @Override
    public String toString() {
        return "EndData[masked]";
    }
}

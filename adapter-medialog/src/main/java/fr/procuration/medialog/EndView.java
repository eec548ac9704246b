package fr.procuration.medialog;

import fr.procuration.domain.End;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Paris;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** How a procuration ended. */
@Schema(name = "Fin", description = "Le premier instant où la procuration ne compte plus, et pourquoi")
record EndView(OffsetDateTime le, EndReason motif) {

    static EndView of(End end) {
        return new EndView(end.at().atZone(Paris.ZONE).toOffsetDateTime(), end.reason());
    }
}

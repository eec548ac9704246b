package fr.procuration.medialog.feed;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What a revocation tells: from when on the procuration no longer counts. */
@Schema(name = "ProcurationRevoquee", description = "Les données d’un événement fr.procuration.revoquee")
record RevocationData(UUID procuration, MandantData mandant, OffsetDateTime revoqueeLe) {

    @Override
    public String toString() {
        return "RevocationData[masked]";
    }
}

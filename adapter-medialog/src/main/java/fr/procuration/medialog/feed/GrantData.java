package fr.procuration.medialog.feed;

import fr.procuration.medialog.MedialogMandataire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What a grant tells: all that the panel shows, and until when it counts. */
@Schema(name = "ProcurationAccordee", description = "Les données d’un événement fr.procuration.accordee")
record GrantData(
        UUID procuration,
        MandantData mandant,
        OffsetDateTime accordeeLe,

        @Schema(description = "Le premier instant où elle ne vaut plus, si elle n’est pas révoquée avant")
        OffsetDateTime finLe,

        MedialogMandataire mandataire) {

    @Override
    public String toString() {
        return "GrantData[masked]";
    }
}

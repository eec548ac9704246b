package fr.procuration.web.api;

import fr.procuration.domain.appointment.FreeSlot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A slot that can be taken. */
@Schema(name = "Creneau", description = "Un créneau libre, à l’heure de l’accueil")
record SlotView(
        OffsetDateTime debut,
        OffsetDateTime fin,

        @Schema(description = "Combien de places il lui reste")
        int places) {

    static SlotView of(FreeSlot free, ZoneId zone) {
        return new SlotView(
                free.slot().start().atZone(zone).toOffsetDateTime(),
                free.slot().end().atZone(zone).toOffsetDateTime(),
                free.places());
    }
}

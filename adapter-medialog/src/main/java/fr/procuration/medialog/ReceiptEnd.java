package fr.procuration.medialog;

import fr.procuration.domain.End;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Paris;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** Since when the procuration of a receipt is over. Why it was ended is not for who scans it. */
@Schema(name = "FinDuRecu", description = "Le premier instant où la procuration ne compte plus, et si c’est son terme")
record ReceiptEnd(OffsetDateTime le, boolean expiree) {

    static ReceiptEnd of(End end) {
        return new ReceiptEnd(end.at().atZone(Paris.ZONE).toOffsetDateTime(), end.reason() == EndReason.EXPIRATION);
    }
}

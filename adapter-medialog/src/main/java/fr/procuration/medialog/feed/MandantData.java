package fr.procuration.medialog.feed;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** Whose procuration it is. */
@Schema(name = "MandantDuFlux", description = "La personne représentée")
record MandantData(
        @Schema(description = "La même dans tous les événements d’une personne\u00a0; ne dit rien d’elle")
        UUID reference,

        @Schema(description = "Les 13 caractères, sans clé", example = "2550814168025")
        String nir) {

    @Override
    public String toString() {
        return "MandantData[masked]";
    }
}

package fr.procuration.medialog;

import io.swagger.v3.oas.annotations.media.Schema;

/** What came of a lifting. */
@Schema(name = "ResultatDeLevee", description = "Si un blocage a été levé")
record LiftedView(Verdict verdict) {

    /** Whether a block was lifted. */
    @Schema(name = "VerdictDeLevee", description = "Si un blocage a été levé")
    enum Verdict {
        LEVE,
        AUCUN_BLOCAGE
    }
}

package fr.procuration.medialog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the agent is told.
 *
 * @param verdict whether somebody may represent the person
 * @param mandataire who, if somebody may
 * @param motif why not, if a procuration does not count for this contact
 */
@Schema(name = "ResultatDeRecherche", description = "Le verdict, et le mandataire ou le motif")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LookUpView(
        Verdict verdict,

        @Schema(description = "Qui, si quelqu’un le peut") @Nullable
        MedialogMandataire mandataire,

        @Schema(description = "Pourquoi la procuration ne vaut pas") @Nullable
        String motif) {

    /** Whether somebody may represent the person. */
    @Schema(name = "VerdictDeRecherche", description = "Si quelqu’un peut représenter la personne")
    enum Verdict {
        REPRESENTE,
        AUCUNE_PROCURATION,
        NON_COUVERT
    }
}

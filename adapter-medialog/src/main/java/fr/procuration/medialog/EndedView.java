package fr.procuration.medialog;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.procuration.port.driving.EndProcuration;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of an end.
 *
 * @param verdict whether a procuration has ended
 * @param fin how it ended, now or before in its month
 * @param bloque whether nothing can be given for the number until it is lifted
 */
@Schema(name = "ResultatDeFin", description = "Le verdict, la fin, et si le numéro est bloqué")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EndedView(
        Verdict verdict,

        @Schema(description = "Comment elle a pris fin, maintenant ou avant dans son mois") @Nullable
        EndView fin,

        @Schema(description = "Si rien ne peut être donné pour ce numéro avant la levée")
        boolean bloque) {

    /** Whether a procuration has ended. */
    @Schema(name = "VerdictDeFin", description = "Si une procuration a pris fin")
    enum Verdict {
        TERMINEE,
        AUCUNE_PROCURATION
    }

    static EndedView of(EndProcuration.Answer answer) {
        return new EndedView(
                answer.end().isPresent() ? Verdict.TERMINEE : Verdict.AUCUNE_PROCURATION,
                answer.end().map(EndView::of).orElse(null),
                answer.blocked());
    }
}

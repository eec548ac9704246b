package fr.procuration.medialog;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.procuration.domain.document.PresentedDocument;
import fr.procuration.port.driving.RenounceProcuration;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of a renunciation.
 *
 * @param verdict whether the procuration has ended
 * @param fin how it ended, if it did
 * @param verification the comparison of the document, if it does not agree
 */
@Schema(name = "ResultatDeRenonciation", description = "Le verdict, et la fin ou la vérification")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RenunciationView(
        Verdict verdict,

        @Schema(description = "Comment elle a pris fin, si c’est le cas") @Nullable
        EndView fin,

        @Schema(description = "La comparaison de la pièce, si elle ne concorde pas") @Nullable
        CheckView verification) {

    /** Whether the procuration has ended. */
    @Schema(name = "VerdictDeRenonciation", description = "Si la procuration a pris fin")
    enum Verdict {
        RENONCEE,
        NON_CONFORME,
        AUCUNE_PROCURATION
    }

    static RenunciationView of(PresentedDocument presented, RenounceProcuration.Answer answer) {
        return switch (answer) {
            case RenounceProcuration.Renounced renounced ->
                new RenunciationView(Verdict.RENONCEE, EndView.of(renounced.end()), null);
            case RenounceProcuration.NotConforming different ->
                new RenunciationView(
                        Verdict.NON_CONFORME, null, DocumentMapper.INSTANCE.check(presented, different.checked()));
            case RenounceProcuration.NoProcuration none -> new RenunciationView(Verdict.AUCUNE_PROCURATION, null, null);
        };
    }
}

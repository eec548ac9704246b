package fr.procuration.medialog;

import fr.procuration.domain.document.Match;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the document agrees with what was declared.
 *
 * @param verdict on the whole
 * @param champs on each field, if a procuration is running
 */
@Schema(
        name = "ResultatDeVerification",
        description = "Le verdict, et celui de chaque champ si une procuration est en cours")
record CheckView(Verdict verdict, @Nullable Fields champs) {

    /** The verdict on the whole document. */
    @Schema(name = "VerdictDeVerification", description = "Le verdict sur toute la pièce")
    enum Verdict {
        CONFORME,
        A_VERIFIER,
        DIFFERENT,
        AUCUNE_PROCURATION
    }

    /**
     * The verdict on each field.
     *
     * @param civilite the civilité, null if no sex was read
     */
    @Schema(name = "ChampsVerifies", description = "Le verdict de chaque champ")
    record Fields(
            Match nom,
            Match prenom,
            Match dateNaissance,
            @Nullable Match civilite) {}
}

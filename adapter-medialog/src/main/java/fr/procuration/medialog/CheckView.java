package fr.procuration.medialog;

import fr.procuration.domain.document.Match;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the document agrees with what was declared.
 *
 * @param verdict on the whole
 * @param champs on each field, if a procuration is running
 * @param lecture as what each field was read, if a procuration is running
 * @param motifs why the verdict is what it is; codes, none if there is nothing to say
 * @param piece what the document says, if a procuration is running
 */
@Schema(
        name = "ResultatDeVerification",
        description = "Le verdict, et celui de chaque champ si une procuration est en cours")
record CheckView(
        Verdict verdict,

        @Schema(description = "Null si aucune procuration n’est en cours", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        Fields champs,

        @Schema(description = "Null si aucune procuration n’est en cours", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        Readings lecture,

        @Schema(
                description = "Pourquoi ce verdict\u00a0; des codes, dont la liste peut s’allonger",
                example = "[\"nom-usage\", \"piece-expiree\"]")
        List<String> motifs,

        @Schema(
                description = "Ce que dit la pièce\u00a0; null si aucune procuration n’est en cours",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        DocumentView piece) {

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

            @Schema(description = "Null si le sexe n’a pas été lu", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            Match civilite) {}

    /** As what each field was read. */
    @Schema(name = "LectureDesChamps", description = "Comme quoi chaque champ a été lu\u00a0; des codes")
    record Readings(
            @Schema(example = "nom-usage") String nom,
            @Schema(example = "premier-prenom") String prenom,
            @Schema(example = "date-naissance") String dateNaissance) {}
}

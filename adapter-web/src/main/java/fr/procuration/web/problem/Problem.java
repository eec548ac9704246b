package fr.procuration.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457). It never repeats what the caller sent.
 *
 * @param type a URN that ends with the code
 * @param title the kind of problem, in French
 * @param status the HTTP status
 * @param detail what to tell the person, in French
 * @param code the kind of problem, for programs
 * @param erreurs what is wrong with each field, if fields are wrong
 * @param jusquau the last day of the procuration that is running, if that is the problem
 * @param creneaux other slots, or the slot of what is open
 * @param requete the request that it answers
 */
@Schema(name = "Probleme", description = "Problème, au sens de la RFC 9457")
public record Problem(
        @Schema(
                description = "URN qui se termine par le code",
                format = "uri",
                example = "urn:procuration:probleme:formulaire-invalide")
        String type,

        @Schema(description = "Nature du problème", example = "Formulaire invalide")
        String title,

        @Schema(description = "Statut HTTP", example = "422")
        int status,

        @Schema(
                description = "Pour les personnes",
                example = "Le formulaire comporte une ou plusieurs erreurs. Merci de vérifier votre saisie.")
        String detail,

        @Schema(description = "Nature du problème, pour les programmes", example = "formulaire-invalide")
        String code,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "Champs à corriger", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<FieldError> erreurs,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "Dernier jour de la procuration en cours",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                example = "2026-01-16")
        @Nullable
        LocalDate jusquau,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
                description =
                        "creneau-pris : les prochains créneaux libres, trois au plus ; rendez-vous-en-cours : le début"
                                + " de celui qui est déjà pris",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<OffsetDateTime> creneaux,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "La requête, telle que l’en-tête X-Request-Id et le journal du service la nomment",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                format = "uuid")
        @Nullable
        String requete) {

    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:procuration:probleme:";

    static Problem of(int status, String code, String title, String detail) {
        return new Problem(TYPE_PREFIX + code, title, status, detail, code, List.of(), null, List.of(), null);
    }

    /** Whether it is of this kind. */
    public boolean is(ProblemKind kind) {
        return code.equals(kind.code());
    }

    Problem with(int otherStatus) {
        return new Problem(type, title, otherStatus, detail, code, erreurs, jusquau, creneaux, requete);
    }

    Problem with(String otherDetail) {
        return new Problem(type, title, status, otherDetail, code, erreurs, jusquau, creneaux, requete);
    }

    Problem with(List<FieldError> errors) {
        return new Problem(type, title, status, detail, code, errors, jusquau, creneaux, requete);
    }

    Problem until(LocalDate lastDay) {
        return new Problem(type, title, status, detail, code, erreurs, lastDay, creneaux, requete);
    }

    Problem next(List<OffsetDateTime> slots) {
        return new Problem(type, title, status, detail, code, erreurs, jusquau, slots, requete);
    }

    Problem answering(String request) {
        return new Problem(type, title, status, detail, code, erreurs, jusquau, creneaux, request);
    }
}

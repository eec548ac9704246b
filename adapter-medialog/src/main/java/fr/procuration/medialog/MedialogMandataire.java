package fr.procuration.medialog;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Validity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The mandataire with the labels of the panel in Medialog+ (guide, "Vision Medialog+").
 *
 * @param du the first day on which the procuration counts
 * @param au the last day
 * @param civilite how they are addressed
 * @param nomFamille their birth name, null if their single name is the given name
 * @param nomUsage the name they use, null if it is no other
 * @param prenom their given name, null if their single name is the birth name
 * @param dateNaissance their date of birth, as in 1991-04-16, with 00 for what is not known
 */
@Schema(name = "MandataireMedialog", description = "Le mandataire, avec les libellés de Medialog+")
@JsonInclude
public record MedialogMandataire(
        @Schema(description = "Le premier jour où la procuration compte")
        LocalDate du,

        @Schema(description = "Le dernier jour") LocalDate au,
        Civilite civilite,

        @Schema(
                description = "Null si son seul nom est le prénom",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "EXEMPLE")
        @Nullable
        String nomFamille,

        @Schema(description = "Null s’il n’y en a pas d’autre", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String nomUsage,

        @Schema(
                description = "Null si son seul nom est le nom de famille",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "Camille")
        @Nullable
        String prenom,

        @Schema(
                example = "1991-04-16",
                description = "Inconnus, le jour et le mois valent 00\u00a0: 1992-11-00, 1992-00-00")
        String dateNaissance) {

    /** The panel. */
    public static MedialogMandataire of(Mandataire mandataire, Validity validity) {
        return MedialogMapper.INSTANCE.mandataire(mandataire, validity);
    }

    @Override
    public String toString() {
        return "MedialogMandataire[masked]";
    }

    /** The civilité as Medialog+ writes it. */
    @Schema(name = "CiviliteMedialog", description = "La civilité, comme l’écrit Medialog+")
    public enum Civilite {
        /** Madame. */
        MME,
        /** Monsieur. */
        M
    }
}

package fr.procuration.medialog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The mandataire with the labels of the panel in Medialog+ (guide, "Vision Medialog+"). */
@Schema(name = "MandataireMedialog", description = "Le mandataire, avec les libellés de Medialog+")
@JsonInclude
record RepresentativeView(
        LocalDate du,
        LocalDate au,
        Civilite civilite,
        @Schema(example = "EXEMPLE") String nomFamille,
        @Nullable String nomUsage,
        @Schema(example = "Camille") String prenom,
        LocalDate dateNaissance) {

    @Override
    public String toString() {
        return "RepresentativeView[masked]";
    }

    /** The civilité as Medialog+ writes it. */
    @Schema(name = "CiviliteMedialog", description = "La civilité, comme l’écrit Medialog+")
    enum Civilite {
        MME,
        M
    }
}

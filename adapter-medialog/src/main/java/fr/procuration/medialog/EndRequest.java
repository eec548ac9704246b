package fr.procuration.medialog;

import fr.procuration.domain.Agent;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Party;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.EndProcuration;
import fr.procuration.port.form.TypedText;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an agent of the file records; all is there once the form was checked.
 *
 * @param nir the number as it was typed
 * @param motif why the procuration ends
 * @param concerne of whom a death or a guardianship was told, null for a report
 */
@Schema(name = "FinDemandee", description = "Le mandant, et pourquoi sa procuration prend fin")
@PersonOfReason
record EndRequest(
        @Typed(TypedText.NIR)
        @Schema(description = "13 caractères, ou 15 avec la clé\u00a0; les séparateurs sont ignorés")
        String nir,

        @Typed(TypedText.END_REASON)
        @Schema(
                description = "Pourquoi la procuration prend fin",
                type = "string",
                allowableValues = {"DECES", "PROTECTION", "SIGNALEMENT"})
        String motif,

        @Typed(value = TypedText.PARTY, required = false)
        @Schema(
                type = "string",
                allowableValues = {"MANDANT", "MANDATAIRE"},
                description = "De qui la caisse l’a appris\u00a0; obligatoire sauf pour un signalement")
        @Nullable
        String concerne) {

    /**
     * What is asked.
     *
     * @throws RuntimeException if the form was not checked and a constraint does not hold
     */
    EndProcuration.Command by(Agent agent) {
        return new EndProcuration.Command(
                Nir.parse(nir), EndReason.valueOf(motif), concerne == null ? null : Party.valueOf(concerne), agent);
    }

    @Override
    public String toString() {
        return "EndRequest[masked]";
    }
}

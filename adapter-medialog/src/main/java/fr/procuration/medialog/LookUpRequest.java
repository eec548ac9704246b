package fr.procuration.medialog;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Contact;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.form.TypedText;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom the agent asks about; the NIR is there once the form was checked.
 *
 * @param nir the number as it was typed
 * @param contact how somebody presents themself in that person's name, null at the desk
 */
@Schema(name = "Recherche", description = "La personne représentée, et comment on se présente en son nom")
record LookUpRequest(
        @Typed(TypedText.NIR)
        @Schema(description = "13 caractères, ou 15 avec la clé\u00a0; les séparateurs sont ignorés")
        String nir,

        @Typed(value = TypedText.CONTACT, required = false)
        @Schema(
                description = "Comment on se présente au nom de la personne\u00a0; sans lui, à l’accueil",
                type = "string",
                allowableValues = {"ACCUEIL", "TELEPHONE", "SERVICE_MEDICAL"},
                defaultValue = "ACCUEIL")
        @Nullable
        String contact) {

    /**
     * What is asked.
     *
     * @throws RuntimeException if the form was not checked and a constraint does not hold
     */
    LookUpMandataire.Query by(Agent agent) {
        return new LookUpMandataire.Query(
                Nir.parse(nir), contact == null ? Contact.ACCUEIL : Contact.valueOf(contact), agent);
    }

    @Override
    public String toString() {
        return "LookUpRequest[masked]";
    }
}

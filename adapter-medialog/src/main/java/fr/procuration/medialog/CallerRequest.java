package fr.procuration.medialog;

import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Name;
import fr.procuration.port.form.TypedText;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the insured person who calls is named; all is there once the form was checked. */
@Schema(name = "AssureAuTelephone", description = "L’assuré qui appelle, comme il se nomme")
record CallerRequest(
        @Typed(TypedText.CIVILITE)
        @Schema(
                type = "string",
                allowableValues = {"MADAME", "MONSIEUR"})
        String civilite,

        @Typed(TypedText.NAME) @Schema(example = "EXEMPLE") String nom,

        @Typed(value = TypedText.NAME, required = false) @Nullable
        String nomUsage,

        @Typed(TypedText.NAME) @Schema(example = "Camille") String prenom) {

    PersonName name() {
        return new PersonName(
                Civilite.valueOf(civilite),
                new Name(nom),
                nomUsage == null || nomUsage.isBlank() ? null : new Name(nomUsage),
                new Name(prenom));
    }

    @Override
    public String toString() {
        return "CallerRequest[masked]";
    }
}

package fr.procuration.web.form;

import fr.procuration.domain.Mandataire;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.NameDefect;
import fr.procuration.port.form.TypedText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mandataire as the mandant typed them; all but the nom d'usage is there once the form was checked, and the given name of
 * who has a single name.
 */
@Schema(name = "MandataireDeclare", description = "Le mandataire, tel que saisi")
@SingleOrBoth
public record MandataireRequest(
        @Typed(TypedText.CIVILITE)
        @Schema(
                type = "string",
                allowableValues = {"MADAME", "MONSIEUR"})
        String civilite,

        @Typed(TypedText.NAME) @Schema(maxLength = 100, example = "EXEMPLE")
        String nom,

        @Typed(value = TypedText.NAME, required = false) @Schema(maxLength = 100) @Nullable
        String nomUsage,

        @Typed(value = TypedText.NAME, required = false) @Schema(maxLength = 100, example = "Camille") @Nullable
        String prenom,

        @Schema(
                description = "La personne n’a qu’un nom, sans prénom",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                defaultValue = "false")
        @Nullable
        Boolean nomUnique,

        @Typed(TypedText.BIRTH_DATE)
        @Schema(
                example = "1991-04-16",
                description = "Inconnus, le jour et le mois valent 00\u00a0: 1992-11-00, 1992-00-00")
        String dateNaissance) {

    /**
     * The mandataire declared.
     *
     * @throws RuntimeException if the form was not checked and a constraint does not hold
     */
    public Mandataire declared() {
        return new Mandataire(new Identite(
                Civilite.valueOf(civilite),
                new Name(nom),
                ifAny(nomUsage),
                ifAny(prenom),
                BirthDate.parse(dateNaissance)));
    }

    /** A name left blank is a name left out. */
    private static @Nullable Name ifAny(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(name ->
                        NameDefect.of(name).filter(NameDefect.MISSING::equals).isEmpty())
                .map(Name::new)
                .orElse(null);
    }

    @Override
    public String toString() {
        return "MandataireRequest[masked]";
    }
}

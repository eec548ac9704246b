package fr.procuration.web.form;

import fr.procuration.domain.Mandataire;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.NameDefect;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mandataire as the mandant typed them; all but the nom d'usage is there once the form was checked. */
@Schema(name = "MandataireDeclare", description = "Le mandataire, tel que saisi")
public record MandataireRequest(
        @Typed(TypedText.CIVILITE) @Schema(allowableValues = {"MADAME", "MONSIEUR"})
        String civilite,

        @Typed(TypedText.NAME) @Schema(maxLength = 100, example = "EXEMPLE")
        String nom,

        @Typed(value = TypedText.NAME, required = false) @Schema(maxLength = 100) @Nullable
        String nomUsage,

        @Typed(TypedText.NAME) @Schema(maxLength = 100, example = "Camille")
        String prenom,

        @Typed(TypedText.BIRTH_DATE) @Schema(format = "date", example = "1991-04-16")
        String dateNaissance) {

    /**
     * The mandataire declared, once the form was checked.
     *
     * @return the mandataire
     * @throws RuntimeException if a constraint does not hold
     */
    public Mandataire declared() {
        return new Mandataire(new Identite(
                Civilite.valueOf(checked(civilite)),
                new Name(checked(nom)),
                isLeftOut(nomUsage) ? null : new Name(checked(nomUsage)),
                new Name(checked(prenom)),
                LocalDate.parse(checked(dateNaissance))));
    }

    private static boolean isLeftOut(@Nullable String name) {
        return name == null
                || NameDefect.of(name).filter(NameDefect.MISSING::equals).isPresent();
    }

    private static String checked(@Nullable String text) {
        return Objects.requireNonNull(text);
    }

    @Override
    public String toString() {
        return "MandataireRequest[masked]";
    }
}

package fr.procuration.medialog;

import fr.procuration.domain.document.IdentityDocument;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Sex;
import fr.procuration.port.form.TypedText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An identity document as the agent typed it; all but the sex is there once the form was checked.
 *
 * @param nom the family name
 * @param prenoms the given names, in their order
 * @param dateNaissance the date of birth, as in 1991-04-16
 * @param sexe F, M or X, null if it was not read
 */
@Schema(name = "PieceDIdentite", description = "Ce que l’agent lit sur la pièce d’identité")
record DocumentRequest(
        @Typed(TypedText.NAME) @Schema(maxLength = 100, example = "EXEMPLE")
        String nom,

        @NotEmpty(message = "{obligatoire}")
        @Size(max = 20, message = "{trop-de-prenoms}")
        @Schema(description = "Les prénoms, dans leur ordre")
        List<@Typed(TypedText.NAME) String> prenoms,

        @Typed(TypedText.BIRTH_DATE)
        @Schema(
                example = "1991-04-16",
                description = "Inconnus, le jour et le mois valent 00\u00a0: 1992-11-00, 1992-00-00")
        String dateNaissance,

        @Typed(value = TypedText.SEX, required = false)
        @Schema(
                type = "string",
                allowableValues = {"F", "M", "X"})
        @Nullable
        String sexe) {

    /**
     * What was read.
     *
     * @throws RuntimeException if the form was not checked and a constraint does not hold
     */
    IdentityDocument read() {
        return new IdentityDocument(
                new Name(nom),
                prenoms.stream().map(Name::new).toList(),
                BirthDate.parse(dateNaissance),
                sexe == null ? null : Sex.valueOf(sexe));
    }

    @Override
    public String toString() {
        return "DocumentRequest[masked]";
    }
}

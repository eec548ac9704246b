package fr.procuration.medialog;

import static java.util.Objects.requireNonNull;

import fr.procuration.domain.document.HowRead;
import fr.procuration.domain.document.IdentityDocument;
import fr.procuration.domain.document.PresentedDocument;
import fr.procuration.domain.document.ScannedDocument;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Sex;
import fr.procuration.domain.zone.Zone;
import fr.procuration.port.form.TypedText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An identity document: its zone as it was scanned, or its fields as the agent typed them. Once the form was checked, one of
 * both is there.
 *
 * @param mrz the machine-readable zone, in one line or several; null if the fields were typed
 * @param nom the family name
 * @param nomUsage the nom d'usage, which no zone has; null if there is none
 * @param prenoms the given names, in their order, perhaps none
 * @param dateNaissance the date of birth, as in 1991-04-16, with 00 for what is not known
 * @param sexe F, M or X, null if it was not read
 * @param expireLe the last day of validity, null if it was not read
 */
@Schema(
        name = "PieceDIdentite",
        description =
                "La zone de lecture de la pièce d’identité, ou ce que l’agent y lit\u00a0: nom, prénoms et date de"
                        + " naissance au moins")
@ZoneOrFields
record DocumentRequest(
        @Typed(value = TypedText.ZONE, required = false)
        @Schema(
                description =
                        "La zone de lecture (MRZ), en une ou plusieurs lignes\u00a0; seul le nom d’usage s’y ajoute",
                example = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10")
        @Nullable
        String mrz,

        @Typed(value = TypedText.NAME, required = false)
        @Schema(description = "Le nom de famille", maxLength = 100, example = "EXEMPLE")
        @Nullable
        String nom,

        @Typed(value = TypedText.NAME, required = false)
        @Schema(description = "Le nom d’usage, qu’aucune zone ne porte", maxLength = 100)
        @Nullable
        String nomUsage,

        @Size(max = 20, message = "{trop-de-prenoms}")
        @Schema(description = "Les prénoms, dans leur ordre\u00a0; aucun si la pièce n’en porte pas")
        @Nullable
        List<@Typed(TypedText.NAME) String> prenoms,

        @Typed(value = TypedText.BIRTH_DATE, required = false)
        @Schema(
                example = "1991-04-16",
                description = "Inconnus, le jour et le mois valent 00\u00a0: 1992-11-00, 1992-00-00")
        @Nullable
        String dateNaissance,

        @Typed(value = TypedText.SEX, required = false)
        @Schema(
                description = "Le sexe, s’il a été lu",
                type = "string",
                allowableValues = {"F", "M", "X"})
        @Nullable
        String sexe,

        @Typed(value = TypedText.EXPIRY, required = false)
        @Schema(description = "Le dernier jour de validité, s’il a été lu", format = "date", example = "2034-02-11")
        @Nullable
        String expireLe) {

    /**
     * What was read.
     *
     * @throws RuntimeException if the form was not checked and a constraint does not hold
     */
    PresentedDocument read() {
        Name usage = isBlank(nomUsage) ? null : new Name(requireNonNull(nomUsage));
        return isBlank(mrz) ? fields(usage) : new ScannedDocument(Zone.read(requireNonNull(mrz)), usage);
    }

    private IdentityDocument fields(@Nullable Name usage) {
        return new IdentityDocument(
                new Name(requireNonNull(nom)),
                usage,
                requireNonNull(prenoms).stream().map(Name::new).toList(),
                BirthDate.parse(requireNonNull(dateNaissance)),
                sexe == null ? null : Sex.valueOf(sexe),
                isBlank(expireLe) ? null : LocalDate.parse(requireNonNull(expireLe)),
                HowRead.PRINTED);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Override
    public String toString() {
        return "DocumentRequest[masked]";
    }
}

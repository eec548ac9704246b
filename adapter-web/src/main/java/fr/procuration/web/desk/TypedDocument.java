package fr.procuration.web.desk;

import fr.procuration.domain.document.IdentityDocument;
import fr.procuration.domain.identity.Name;
import fr.procuration.web.form.TypedDate;
import fr.procuration.web.pages.frame.French;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an identity document as the agent typed them, right or wrong, and whom it is about.
 *
 * @param nir the number of the mandant
 * @param mrz the machine-readable zone; where there is one, it speaks, and of the other fields only the nom d'usage
 * @param nom the family name
 * @param nomUsage the nom d'usage
 * @param prenoms the given names, separated by commas: one given name can have spaces
 * @param dateNaissance the date of birth, as in 16/04/1991
 * @param sexe F, M, X or empty
 * @param expireLe the last day of the validity, as in 11/02/2034
 */
public record TypedDocument(
        String nir,
        String mrz,
        String nom,
        String nomUsage,
        String prenoms,
        String dateNaissance,
        String sexe,
        String expireLe) {

    private static final Pattern COMMAS = Pattern.compile("[,;]");

    static TypedDocument of(Map<String, String> form) {
        return new TypedDocument(
                form.getOrDefault("nir", ""),
                form.getOrDefault("mrz", ""),
                form.getOrDefault("nom", ""),
                form.getOrDefault("nomUsage", ""),
                form.getOrDefault("prenoms", ""),
                form.getOrDefault("dateNaissance", ""),
                form.getOrDefault("sexe", ""),
                form.getOrDefault("expireLe", ""));
    }

    static TypedDocument about(String nir) {
        return of(Map.of("nir", nir));
    }

    /** Whether the zone was filled. */
    public boolean isScanned() {
        return !mrz.isBlank();
    }

    DocumentForm asForm() {
        return isScanned()
                ? new ZoneForm(nir, mrz, nomUsage)
                : new PrintedForm(
                        nir,
                        nom,
                        nomUsage,
                        prenomsRead(),
                        TypedDate.iso(dateNaissance),
                        sexe.isEmpty() ? null : sexe,
                        TypedDate.iso(expireLe));
    }

    /** The same, with what the zone says where the agent would type it. */
    TypedDocument filledIn(IdentityDocument read) {
        return isScanned()
                ? new TypedDocument(
                        nir,
                        mrz,
                        text(read.nom()),
                        nomUsage,
                        read.prenoms().stream().map(Name::value).collect(Collectors.joining(", ")),
                        Optional.ofNullable(read.dateNaissance())
                                .map(TypedDate::typed)
                                .orElse(""),
                        Optional.ofNullable(read.sex()).map(Enum::name).orElse(""),
                        Optional.ofNullable(read.expireLe()).map(French::date).orElse(""))
                : this;
    }

    private static String text(@Nullable Name name) {
        return name == null ? "" : name.value();
    }

    private List<String> prenomsRead() {
        return Stream.of(COMMAS.split(prenoms)).filter(each -> !each.isBlank()).toList();
    }

    @Override
    public String toString() {
        return "TypedDocument[masked]";
    }
}

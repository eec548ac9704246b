package fr.procuration.web.desk;

import fr.procuration.web.form.TypedDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields of an identity document as the agent typed them, right or wrong, and whom it is about.
 *
 * @param nir the number of the mandant
 * @param nom the family name
 * @param prenoms the given names, separated by commas: one given name can have spaces
 * @param dateNaissance the date of birth, as in 16/04/1991
 * @param sexe F, M, X or empty
 */
public record TypedDocument(String nir, String nom, String prenoms, String dateNaissance, String sexe) {

    private static final Pattern COMMAS = Pattern.compile("[,;]");

    static TypedDocument of(Map<String, String> form) {
        return new TypedDocument(
                form.getOrDefault("nir", ""),
                form.getOrDefault("nom", ""),
                form.getOrDefault("prenoms", ""),
                form.getOrDefault("dateNaissance", ""),
                form.getOrDefault("sexe", ""));
    }

    static TypedDocument about(String nir) {
        return new TypedDocument(nir, "", "", "", "");
    }

    DocumentForm asForm() {
        return new DocumentForm(nir, nom, prenomsRead(), TypedDate.iso(dateNaissance), sexe.isEmpty() ? null : sexe);
    }

    /** In the order of the document. */
    List<String> prenomsRead() {
        return Stream.of(COMMAS.split(prenoms)).filter(each -> !each.isBlank()).toList();
    }

    @Override
    public String toString() {
        return "TypedDocument[masked]";
    }
}

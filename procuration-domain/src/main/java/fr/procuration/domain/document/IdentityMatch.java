package fr.procuration.domain.document;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of an identity document with an identity declared, field by field.
 *
 * @param nomLu as which declared name the family name was read
 * @param prenomLu where the declared given name was read
 * @param dateNaissance the date of birth: equal or different
 * @param civilite the civilité against the sex on the document, to be verified at worst; null if no sex was read
 */
public record IdentityMatch(
        FamilyNameReading nomLu,
        GivenNameReading prenomLu,
        Match dateNaissance,
        @Nullable Match civilite) {

    /**
     * The verdict on the family name.
     *
     * @return what the reading is worth
     */
    public Match nom() {
        return nomLu.match();
    }

    /**
     * The verdict on the given name.
     *
     * @return what the reading is worth
     */
    public Match prenom() {
        return prenomLu.match();
    }

    /**
     * What is to be told of how the names were read.
     *
     * @return the codes of the readings, but for a birth name and for the first or all given names
     */
    public List<String> motifs() {
        Stream<String> family = nomLu == FamilyNameReading.BIRTH_NAME ? Stream.empty() : Stream.of(nomLu.code());
        boolean usual = prenomLu == GivenNameReading.FIRST || prenomLu == GivenNameReading.ALL;
        Stream<String> given = usual ? Stream.empty() : Stream.of(prenomLu.code());
        return Stream.concat(family, given).distinct().toList();
    }

    /**
     * The verdict on the whole.
     *
     * @return the worst of the fields compared
     */
    public Match overall() {
        return Stream.of(nom(), prenom(), dateNaissance, civilite)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}

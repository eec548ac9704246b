package fr.procuration.domain.document;

import java.util.Comparator;
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
     * @return equal to the birth name or to the nom d'usage, or different
     */
    public Match nom() {
        return nomLu.match();
    }

    /**
     * The verdict on the given name.
     *
     * @return equal to the first on the document or to all, to be verified if it is another of them, or different
     */
    public Match prenom() {
        return prenomLu.match();
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

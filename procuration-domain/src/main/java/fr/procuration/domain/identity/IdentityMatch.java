package fr.procuration.domain.identity;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of an identity document with an identity declared, field by field.
 *
 * @param nom the family name: equal to the birth name or to the nom d'usage, or different
 * @param prenom the given name: equal to the first on the document or to all, to be verified if it is another of them
 * @param dateNaissance the date of birth: equal or different
 * @param civilite the civilité against the sex on the document, to be verified at worst; null if no sex was read
 */
public record IdentityMatch(
        Match nom,
        Match prenom,
        Match dateNaissance,
        @Nullable Match civilite) {

    /**
     * The verdict on the whole.
     *
     * @return the worst of the fields compared
     */
    public Match overall() {
        return Stream.of(nom, prenom, dateNaissance, civilite)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}

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
 * @param dateLue how the date of birth was read
 * @param civilite the civilité against the sex on the document, to be verified at worst; null if no sex was read
 * @param objections what speaks against the document itself
 */
public record IdentityMatch(
        FamilyNameReading nomLu,
        GivenNameReading prenomLu,
        BirthDateReading dateLue,
        @Nullable Match civilite,
        List<Objection> objections) {

    private static final String SEX = "sexe-et-civilite";

    /**
     * A comparison.
     */
    public IdentityMatch {
        objections = List.copyOf(objections);
    }

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
     * The verdict on the date of birth.
     *
     * @return what the reading is worth
     */
    public Match dateNaissance() {
        return dateLue.match();
    }

    /**
     * Why the verdict is what it is, and how the names were read where that is not as usual.
     *
     * @return codes, each once; none for a birth name, the first or all given names, and a document without objection
     */
    public List<String> motifs() {
        Stream<String> ofFields = Stream.of(
                nomLu == FamilyNameReading.BIRTH_NAME ? null : nomLu.code(),
                prenomLu == GivenNameReading.FIRST || prenomLu == GivenNameReading.ALL ? null : prenomLu.code(),
                dateLue == BirthDateReading.SAME ? null : dateLue.code(),
                civilite == Match.A_VERIFIER ? SEX : null);
        return Stream.concat(ofFields, objections.stream().map(Objection::code))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * The verdict on the whole.
     *
     * @return the worst of the fields compared and of the objections
     */
    public Match overall() {
        return Stream.concat(
                        Stream.of(nom(), prenom(), dateNaissance(), civilite),
                        objections.stream().map(Objection::match))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}

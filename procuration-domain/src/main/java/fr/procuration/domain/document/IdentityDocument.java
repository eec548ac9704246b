package fr.procuration.domain.document;

import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Sex;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the agent reads on the identity document of the person at the desk. Nothing of it shows in {@link #toString()}.
 *
 * @param nom the family name on the document, null if it has none
 * @param nomUsage the nom d'usage on the document, null if it has none
 * @param prenoms the given names in their order, perhaps none; where the document does not tell them apart, in one name
 * @param dateNaissance the date of birth
 * @param sex the sex, if the agent read it
 * @param howRead how the names were read
 */
public record IdentityDocument(
        @Nullable Name nom,
        @Nullable Name nomUsage,
        List<Name> prenoms,
        BirthDate dateNaissance,
        @Nullable Sex sex,
        HowRead howRead) {

    /**
     * A document as it was read.
     *
     * @throws IllegalArgumentException if it has no name at all
     */
    public IdentityDocument {
        if (nom == null && nomUsage == null && prenoms.isEmpty()) {
            throw new IllegalArgumentException("names: at least one");
        }
        prenoms = List.copyOf(prenoms);
    }

    /**
     * A document as it is printed, without a nom d'usage.
     *
     * @param nom the family name
     * @param prenoms the given names in their order
     * @param dateNaissance the date of birth
     * @param sex the sex, if the agent read it
     */
    public IdentityDocument(Name nom, List<Name> prenoms, BirthDate dateNaissance, @Nullable Sex sex) {
        this(nom, null, prenoms, dateNaissance, sex, HowRead.PRINTED);
    }

    /**
     * Compares the document with an identity declared, field by field. The same names always give the same answer;
     * nothing is guessed.
     *
     * @param declared the identity the mandant gave
     * @return the verdict of each field
     */
    public IdentityMatch compareWith(Identite declared) {
        NamesRead names = NamesRead.of(this, declared);
        return new IdentityMatch(
                names.nom(),
                names.prenom(),
                birthDate(declared.dateNaissance()),
                Optional.ofNullable(sex)
                        .map(stated -> stated.goesWith(declared.civilite()) ? Match.CONFORME : Match.A_VERIFIER)
                        .orElse(null));
    }

    private Match birthDate(BirthDate declared) {
        if (dateNaissance.equals(declared)) {
            return Match.CONFORME;
        }
        return dateNaissance.mayBe(declared) ? Match.A_VERIFIER : Match.DIFFERENT;
    }

    @Override
    public String toString() {
        return "IdentityDocument[masked]";
    }
}

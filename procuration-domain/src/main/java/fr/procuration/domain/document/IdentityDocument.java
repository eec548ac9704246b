package fr.procuration.domain.document;

import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Sex;
import fr.procuration.domain.identity.Spelling;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the agent reads on the identity document of the person at the desk. Nothing of it shows in {@link #toString()}.
 *
 * @param nom the family name on the document
 * @param prenoms the given names in their order, at least one
 * @param dateNaissance the date of birth
 * @param sex the sex, if the agent read it
 */
public record IdentityDocument(
        Name nom,
        List<Name> prenoms,
        BirthDate dateNaissance,
        @Nullable Sex sex) {

    /**
     * A document as it was read.
     *
     * @throws IllegalArgumentException if it has no given name
     */
    public IdentityDocument {
        if (prenoms.isEmpty()) {
            throw new IllegalArgumentException("prenoms: at least one");
        }
        prenoms = List.copyOf(prenoms);
    }

    /**
     * Compares the document with an identity declared, field by field. The same names always give the same answer;
     * nothing is guessed.
     *
     * @param declared the identity the mandant gave
     * @return the verdict of each field
     */
    public IdentityMatch compareWith(Identite declared) {
        return new IdentityMatch(
                readNom(declared),
                readPrenom(declared.prenom()),
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

    private FamilyNameReading readNom(Identite declared) {
        if (nom.sameAs(declared.nom())) {
            return FamilyNameReading.BIRTH_NAME;
        }
        return declared.bears(nom) ? FamilyNameReading.USAGE_NAME : FamilyNameReading.NEITHER;
    }

    private GivenNameReading readPrenom(Name declared) {
        Spelling all = Spelling.of(prenoms);
        if (declared.sameAs(prenoms.get(0))) {
            return GivenNameReading.FIRST;
        }
        if (declared.spelling().sameAs(all)) {
            return GivenNameReading.ALL;
        }
        return prenoms.stream().anyMatch(declared::sameAs) ? GivenNameReading.ANOTHER : GivenNameReading.NONE;
    }

    @Override
    public String toString() {
        return "IdentityDocument[masked]";
    }
}

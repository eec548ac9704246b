package fr.procuration.domain.document;

import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Sex;
import fr.procuration.domain.zone.Layout;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is read on the identity document of the person at the desk. Nothing of it shows in {@link #toString()}.
 *
 * @param nom the family name on the document, null if it has none
 * @param nomUsage the nom d'usage on the document, null if it has none
 * @param prenoms the given names in their order, perhaps none; where the document does not tell them apart, in one name
 * @param dateNaissance the date of birth, null if the document has none
 * @param sex the sex, null if it was not read
 * @param expireLe the last day of its validity, null if it was not read
 * @param howRead how the names were read
 */
public record IdentityDocument(
        @Nullable Name nom,
        @Nullable Name nomUsage,
        List<Name> prenoms,
        @Nullable BirthDate dateNaissance,
        @Nullable Sex sex,
        @Nullable LocalDate expireLe,
        HowRead howRead)
        implements PresentedDocument {

    /**
     * A document as it was read.
     */
    public IdentityDocument {
        prenoms = List.copyOf(prenoms);
    }

    /**
     * A document as it is printed, without a nom d'usage.
     *
     * @param nom the family name
     * @param prenoms the given names in their order
     * @param dateNaissance the date of birth
     * @param sex the sex, null if it was not read
     */
    public IdentityDocument(Name nom, List<Name> prenoms, BirthDate dateNaissance, @Nullable Sex sex) {
        this(nom, null, prenoms, dateNaissance, sex, null, HowRead.PRINTED);
    }

    @Override
    public IdentityMatch compareWith(Identite declared, LocalDate today) {
        BirthDateReading birthDate = dateNaissance == null
                ? BirthDateReading.ABSENT
                : BirthDateReading.of(dateNaissance, declared.dateNaissance());
        boolean expired = expireLe != null && today.isAfter(expireLe);
        return match(declared, birthDate, expired ? List.of(Objection.EXPIRED) : List.of());
    }

    @Override
    public IdentityDocument beside(Identite declared) {
        return this;
    }

    @Override
    public Optional<Layout> zoneRead() {
        return Optional.empty();
    }

    IdentityMatch match(Identite declared, BirthDateReading birthDate, List<Objection> objections) {
        NamesRead names = NamesRead.of(this, declared);
        Match civilite = sex == null ? null : sex.goesWith(declared.civilite()) ? Match.CONFORME : Match.A_VERIFIER;
        return new IdentityMatch(names.nom(), names.prenom(), birthDate, civilite, objections);
    }

    @Override
    public String toString() {
        return "IdentityDocument[masked]";
    }
}

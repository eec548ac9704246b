package fr.procuration.domain.document;

import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Spelling;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the names of a document were read beside those declared.
 *
 * @param nom the family names
 * @param prenom the given names
 */
record NamesRead(FamilyNameReading nom, GivenNameReading prenom) {

    private static final Set<FamilyNameReading> FAMILY_NAME =
            EnumSet.of(FamilyNameReading.BIRTH_NAME, FamilyNameReading.CUT);
    private static final Set<GivenNameReading> GIVEN_NAME =
            EnumSet.of(GivenNameReading.FIRST, GivenNameReading.ALL, GivenNameReading.ANOTHER, GivenNameReading.CUT);

    static NamesRead of(IdentityDocument document, Identite declared) {
        FamilyNames families = FamilyNames.of(document);
        GivenNames prenoms =
                new GivenNames(document.prenoms(), document.howRead().prenomsPerhapsCut());
        return declared.singleName()
                .map(name -> ofSingle(name, declared, families, prenoms))
                .orElseGet(() -> ofBoth(declared, families, prenoms));
    }

    private static NamesRead ofBoth(Identite declared, FamilyNames families, GivenNames prenoms) {
        Name prenom = declared.prenomIfAny().orElseThrow();
        NamesRead straight = new NamesRead(families.read(declared.familyNames(), true), prenoms.read(prenom));
        if (straight.nom().match() != Match.DIFFERENT && straight.prenom().match() != Match.DIFFERENT) {
            return straight;
        }
        boolean swapped = FAMILY_NAME.contains(families.read(List.of(prenom), false))
                && declared.familyNames().stream().map(prenoms::read).anyMatch(GIVEN_NAME::contains);
        return swapped ? new NamesRead(FamilyNameReading.SWAPPED, GivenNameReading.SWAPPED) : straight;
    }

    /** The single name beside the family name, or beside the given names of a document without one. */
    private static NamesRead ofSingle(Name name, Identite declared, FamilyNames families, GivenNames prenoms) {
        FamilyNameReading nom = families.read(declared.familyNames(), false);
        if (nom == FamilyNameReading.ABSENT) {
            return new NamesRead(FamilyNameReading.SINGLE_NAME, prenoms.read(name));
        }
        if (prenoms.names().isEmpty()) {
            return new NamesRead(nom, GivenNameReading.SINGLE_NAME);
        }
        boolean elsewhere = nom.match() == Match.DIFFERENT && isAmong(name, families, prenoms);
        return new NamesRead(elsewhere ? FamilyNameReading.ONE_OF_SEVERAL : nom, GivenNameReading.UNDECLARED);
    }

    private static boolean isAmong(Name name, FamilyNames families, GivenNames prenoms) {
        Spelling looked = name.spelling();
        return prenoms.read(name).match() != Match.DIFFERENT
                || families.whole().stream()
                        .map(family -> Spelling.of(Stream.concat(prenoms.names().stream(), Stream.of(family))
                                .toList()))
                        .anyMatch(all -> all.sameAs(looked) || all.isTurned(looked));
    }
}

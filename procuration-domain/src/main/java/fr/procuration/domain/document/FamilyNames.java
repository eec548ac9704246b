package fr.procuration.domain.document;

import fr.procuration.domain.identity.MaritalWords;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Particles;
import fr.procuration.domain.identity.Spelling;
import fr.procuration.domain.identity.Standing;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The family names on a document, whichever place each has there.
 *
 * @param whole those read in full
 * @param perhapsCut the one of which any word may have been cut, if any
 * @param zoneAlone whether there may be others than those of the zone
 */
record FamilyNames(List<Name> whole, Optional<Name> perhapsCut, boolean zoneAlone) {

    static FamilyNames of(IdentityDocument document) {
        boolean cut = document.howRead().nomPerhapsCut();
        Optional<Name> nom = Optional.ofNullable(document.nom());
        Stream<Name> whole =
                Stream.concat(nom.filter(name -> !cut).stream(), Optional.ofNullable(document.nomUsage()).stream());
        return new FamilyNames(
                whole.map(MaritalWords::leftOut).flatMap(List::stream).toList(),
                nom.filter(name -> cut),
                document.howRead().zoneAlone());
    }

    /**
     * Reads them beside what was declared.
     *
     * @param declared the birth name, and perhaps the nom d'usage
     * @param married whether a birth name may be unknown to who declared
     */
    FamilyNameReading read(List<Name> declared, boolean married) {
        if (all().isEmpty()) {
            return FamilyNameReading.ABSENT;
        }
        if (whole.stream().anyMatch(declared.get(0)::sameAs)) {
            return FamilyNameReading.BIRTH_NAME;
        }
        if (any(whole, declared, Name::sameAs)) {
            return FamilyNameReading.USAGE_NAME;
        }
        if (!any(all(), declared, Name::sharesScriptWith)) {
            return FamilyNameReading.OTHER_SCRIPT;
        }
        FamilyNameReading reading = readInPart(declared);
        boolean undeclared = reading == FamilyNameReading.NEITHER && zoneAlone && married && declared.size() == 1;
        return undeclared ? FamilyNameReading.UNDECLARED_BIRTH_NAME : reading;
    }

    private FamilyNameReading readInPart(List<Name> declared) {
        if (perhapsCut.stream().anyMatch(cut -> mayBeCutFrom(cut.spelling(), declared))) {
            return FamilyNameReading.CUT;
        }
        Spelling together = Spelling.of(declared);
        if (all().stream().map(Name::spelling).anyMatch(name -> together.sameAs(name) || together.isTurned(name))
                || any(all(), declared, (read, name) -> name.spelling().isTurned(read.spelling()))) {
            return FamilyNameReading.BOTH_NAMES;
        }
        if (any(withoutParticles(all()), withoutParticles(declared), Name::sameAs)) {
            return FamilyNameReading.PARTICLES;
        }
        boolean part = any(withoutParticles(all()), withoutParticles(declared), FamilyNames::oneHoldsTheOther);
        return part ? FamilyNameReading.PART : FamilyNameReading.NEITHER;
    }

    private static boolean mayBeCutFrom(Spelling cut, List<Name> declared) {
        return declared.stream().anyMatch(name -> cut.mayBeCutFrom(name.spelling(), false))
                || cut.mayBeCutFrom(Spelling.of(declared), false)
                || cut.mayBeCutFrom(Spelling.of(List.of(declared.get(declared.size() - 1), declared.get(0))), false);
    }

    private static boolean oneHoldsTheOther(Name one, Name other) {
        return one.spelling().find(other.spelling()) != Standing.NOWHERE
                || other.spelling().find(one.spelling()) != Standing.NOWHERE;
    }

    private static List<Name> withoutParticles(List<Name> names) {
        return names.stream().map(Particles::leftOut).flatMap(List::stream).toList();
    }

    private static boolean any(List<Name> read, List<Name> declared, BiPredicate<Name, Name> same) {
        return read.stream().anyMatch(one -> declared.stream().anyMatch(other -> same.test(one, other)));
    }

    private List<Name> all() {
        return Stream.concat(whole.stream(), perhapsCut.stream()).toList();
    }

    @Override
    public String toString() {
        return "FamilyNames[masked]";
    }
}

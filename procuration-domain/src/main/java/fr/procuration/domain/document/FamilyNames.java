package fr.procuration.domain.document;

import fr.procuration.domain.identity.MaritalWords;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Particles;
import fr.procuration.domain.identity.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The family names on a document, whichever place each has there.
 *
 * @param birth those read in full where the birth name stands, or that the document calls so
 * @param usage those read in full elsewhere
 * @param perhapsCut the one of which any word may have been cut, if any
 * @param zoneAlone whether there may be others than those of the zone
 */
record FamilyNames(List<Name> birth, List<Name> usage, Optional<Name> perhapsCut, boolean zoneAlone) {

    static FamilyNames of(IdentityDocument document) {
        boolean cut = document.howRead().nomPerhapsCut();
        Optional<Name> nom = Optional.ofNullable(document.nom());
        Optional<Name> second = Optional.ofNullable(document.nomUsage());
        return new FamilyNames(
                read(nom.filter(name -> !cut), second.filter(MaritalWords::sayBirthName)),
                read(second.filter(name -> !MaritalWords.sayBirthName(name)), Optional.empty()),
                nom.filter(name -> cut),
                document.howRead().zoneAlone());
    }

    private static List<Name> read(Optional<Name> one, Optional<Name> other) {
        return Stream.concat(one.stream(), other.stream())
                .map(MaritalWords::leftOut)
                .flatMap(List::stream)
                .toList();
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
        if (birth.stream().anyMatch(declared.get(0)::sameAs)) {
            return FamilyNameReading.BIRTH_NAME;
        }
        if (any(whole(), declared, Name::sameAs)) {
            return FamilyNameReading.USAGE_NAME;
        }
        if (!any(all(), declared, Name::sharesScriptWith)) {
            return FamilyNameReading.OTHER_SCRIPT;
        }
        FamilyNameReading reading = readInPart(declared);
        if (reading != FamilyNameReading.NEITHER) {
            return reading;
        }
        if (any(all(), declared, (read, name) -> !read.sharesScriptWith(name))) {
            return FamilyNameReading.OTHER_SCRIPT;
        }
        boolean undeclared = zoneAlone && married && declared.stream().allMatch(declared.get(0)::sameAs);
        return undeclared ? FamilyNameReading.UNDECLARED_BIRTH_NAME : FamilyNameReading.NEITHER;
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
        Name first = declared.get(0);
        Name last = declared.get(declared.size() - 1);
        return Stream.of(List.of(first), List.of(last), List.of(first, last), List.of(last, first))
                .map(Spelling::of)
                .anyMatch(cut::mayBeCutFrom);
    }

    private static boolean oneHoldsTheOther(Name one, Name other) {
        return one.spelling().holdsInAnyOrder(other.spelling())
                || other.spelling().holdsInAnyOrder(one.spelling());
    }

    private static List<Name> withoutParticles(List<Name> names) {
        return names.stream().map(Particles::leftOut).flatMap(List::stream).toList();
    }

    private static boolean any(List<Name> read, List<Name> declared, BiPredicate<Name, Name> same) {
        return read.stream().anyMatch(one -> declared.stream().anyMatch(other -> same.test(one, other)));
    }

    List<Name> whole() {
        return Stream.concat(birth.stream(), usage.stream()).toList();
    }

    private List<Name> all() {
        return Stream.concat(whole().stream(), perhapsCut.stream()).toList();
    }

    @Override
    public String toString() {
        return "FamilyNames[masked]";
    }
}

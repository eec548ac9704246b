package fr.procuration.domain.document;

import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Particles;
import fr.procuration.domain.identity.Spelling;
import fr.procuration.domain.identity.Standing;
import java.util.List;

/**
 * The given names on a document, in their order.
 *
 * @param names as they were read
 * @param perhapsCut whether any of their words may have been cut
 * @param mayLack whether others may have been left out
 */
record GivenNames(List<Name> names, boolean perhapsCut, boolean mayLack) {

    static GivenNames of(IdentityDocument document) {
        HowRead howRead = document.howRead();
        return new GivenNames(document.prenoms(), howRead.prenomsPerhapsCut(), howRead.prenomsMayLack());
    }

    GivenNameReading read(Name declared) {
        GivenNameReading found = find(declared);
        return found == GivenNameReading.NONE && mayLack ? GivenNameReading.CUT : found;
    }

    /** As what stands there is read, none being left out. */
    GivenNameReading find(Name declared) {
        if (names.isEmpty()) {
            return GivenNameReading.ABSENT;
        }
        if (!perhapsCut && declared.sameAs(names.get(0))) {
            return GivenNameReading.FIRST;
        }
        if (names.stream().noneMatch(declared::sharesScriptWith)) {
            return GivenNameReading.OTHER_SCRIPT;
        }
        Spelling all = Spelling.of(names);
        Spelling looked = declared.spelling();
        GivenNameReading reading = perhapsCut ? readCut(all, looked) : readWhole(all, looked);
        return reading == GivenNameReading.NONE && sameWithoutParticles(declared) ? GivenNameReading.PART : reading;
    }

    boolean areOnly(Name declared) {
        return Spelling.of(names).sameAs(declared.spelling());
    }

    private static GivenNameReading readWhole(Spelling all, Spelling looked) {
        if (all.sameAs(looked)) {
            return GivenNameReading.ALL;
        }
        return switch (all.find(looked)) {
            case FIRST -> GivenNameReading.FIRST;
            case LATER -> GivenNameReading.ANOTHER;
            case BOUND -> GivenNameReading.COMPOUND;
            case NOWHERE -> readApart(all, looked);
        };
    }

    private static GivenNameReading readCut(Spelling all, Spelling looked) {
        return all.mayBeCutFrom(looked) ? GivenNameReading.CUT : readApart(all, looked);
    }

    private static GivenNameReading readApart(Spelling all, Spelling looked) {
        if (all.holdsInOrder(looked)) {
            return GivenNameReading.ANOTHER;
        }
        return looked.find(all) == Standing.NOWHERE ? GivenNameReading.NONE : GivenNameReading.PART;
    }

    /** María del Carmen is Maria Carmen on some documents. */
    private boolean sameWithoutParticles(Name declared) {
        Spelling all = Spelling.of(names.stream().map(GivenNames::bare).toList());
        return all.holdsInOrder(bare(declared).spelling());
    }

    private static Name bare(Name name) {
        List<Name> bare = Particles.leftOut(name);
        return bare.isEmpty() ? name : bare.get(bare.size() - 1);
    }

    @Override
    public String toString() {
        return "GivenNames[masked]";
    }
}

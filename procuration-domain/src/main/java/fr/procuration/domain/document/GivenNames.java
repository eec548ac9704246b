package fr.procuration.domain.document;

import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.Spelling;
import fr.procuration.domain.identity.Standing;
import java.util.List;

/**
 * The given names on a document, in their order.
 *
 * @param names as they were read
 * @param perhapsCut whether any of their words may have been cut
 */
record GivenNames(List<Name> names, boolean perhapsCut) {

    GivenNameReading read(Name declared) {
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
        return perhapsCut ? readCut(all, looked) : readWhole(all, looked);
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
        boolean cut = all.mayBeCutFrom(looked, true)
                || all.endings().stream().anyMatch(ending -> ending.mayBeCutFrom(looked, true));
        return cut ? GivenNameReading.CUT : readApart(all, looked);
    }

    private static GivenNameReading readApart(Spelling all, Spelling looked) {
        if (all.holdsInOrder(looked)) {
            return GivenNameReading.ANOTHER;
        }
        return looked.find(all) == Standing.NOWHERE ? GivenNameReading.NONE : GivenNameReading.PART;
    }

    @Override
    public String toString() {
        return "GivenNames[masked]";
    }
}

package fr.procuration.domain.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The words of a row of units, in which others are looked for as whole words. */
final class Words {

    private static final int NONE = -1;

    private final List<Unit> units;
    private final Readings readings;

    Words(List<Unit> units) {
        this.units = units;
        this.readings = new Readings(units);
    }

    Standing find(List<Unit> part) {
        if (freeEnd(part, start -> start == 0) != NONE) {
            return Standing.FIRST;
        }
        if (freeEnd(part, this::startsFree) != NONE) {
            return Standing.LATER;
        }
        boolean bound = ends(part, this::starts).findAny().isPresent();
        return bound ? Standing.BOUND : Standing.NOWHERE;
    }

    boolean holdInOrder(List<Unit> part) {
        int from = 0;
        for (List<Unit> word : apart(part)) {
            int earliest = from;
            int end = freeEnd(word, start -> start >= earliest && startsFree(start));
            if (end == NONE) {
                return false;
            }
            from = end + 1;
        }
        return true;
    }

    /** Whether each word of a row begins the word of the same rank here. */
    boolean mayBeCutTo(List<Unit> cut, boolean more) {
        BitSet places = readings.before(0);
        for (Unit unit : cut) {
            if (unit.isBreak()) {
                if (more && places.stream().anyMatch(place -> nextBreak(place) == units.size())) {
                    return true;
                }
                places = orNextBreak(places);
            }
            places = readings.after(places, unit);
            if (places.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The first unit after a part, read from some starts on, that does not bind it to the next. */
    private int freeEnd(List<Unit> part, IntPredicate start) {
        return ends(part, start).filter(end -> !binds(end)).findFirst().orElse(NONE);
    }

    /** All starts at once, of which a long row has many. */
    private IntStream ends(List<Unit> part, IntPredicate start) {
        BitSet places = new BitSet();
        IntStream.range(0, units.size())
                .filter(start)
                .mapToObj(readings::before)
                .forEach(places::or);
        return readings.after(places, part).stream()
                .map(readings::unitAt)
                .filter(unit -> unit == units.size() || !units.get(unit).isLetter());
    }

    private boolean starts(int unit) {
        return unit == 0 || !units.get(unit - 1).isLetter();
    }

    private boolean startsFree(int unit) {
        return starts(unit) && (unit == 0 || !binds(unit - 1));
    }

    private boolean binds(int unit) {
        return unit < units.size() && units.get(unit).binds();
    }

    /** The same places, and those after the rest of each word. */
    private BitSet orNextBreak(BitSet places) {
        BitSet reached = (BitSet) places.clone();
        places.stream().map(this::nextBreak).mapToObj(readings::before).forEach(reached::or);
        return reached;
    }

    private int nextBreak(int place) {
        int unit = readings.unitAt(place);
        while (unit < units.size() && !units.get(unit).isBreak()) {
            unit++;
        }
        return unit;
    }

    private static List<List<Unit>> apart(List<Unit> units) {
        List<List<Unit>> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= units.size(); i++) {
            if (i == units.size() || units.get(i).kind() == Unit.Kind.SPACE) {
                words.add(units.subList(start, i));
                start = i + 1;
            }
        }
        return words;
    }
}

package fr.procuration.domain.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
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
        for (List<Unit> word : apart(part, unit -> unit.kind() == Unit.Kind.SPACE)) {
            int earliest = from;
            int end = freeEnd(word, start -> start >= earliest && startsFree(start));
            if (end == NONE) {
                return false;
            }
            from = end + 1;
        }
        return true;
    }

    boolean holdInAnyOrder(List<Unit> part) {
        return apart(part, Unit::isBreak).stream().allMatch(word -> find(word) != Standing.NOWHERE);
    }

    /** Whether each word of a row begins a word here, in their order; others here may have been left out. */
    boolean mayBeCutTo(List<Unit> cut) {
        BitSet places = before(this::starts);
        for (Unit unit : cut) {
            if (unit.isBreak()) {
                places = orLaterGaps(places);
            }
            places = readings.after(places, unit);
            if (places.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether each word here begins with a word of a row, in their order; others of the row may stand between. */
    boolean mayBeCutAmong(List<Unit> cut) {
        BitSet next = new BitSet();
        next.set(0);
        for (List<Unit> word : apart(cut, Unit::isBreak)) {
            BitSet reached = (BitSet) next.clone();
            next.stream()
                    .filter(start -> start < units.size())
                    .flatMap(start -> nextWords(start, word))
                    .forEach(reached::set);
            next = reached;
        }
        return next.get(units.size() + 1);
    }

    private IntStream nextWords(int start, List<Unit> word) {
        return readings.after(readings.before(start), word).stream().map(place -> nextGap(readings.unitAt(place)) + 1);
    }

    /** The first unit after a part, read from some starts on, that does not bind it to the next. */
    private int freeEnd(List<Unit> part, IntPredicate start) {
        return ends(part, start).filter(end -> !binds(end)).findFirst().orElse(NONE);
    }

    /** All starts at once, of which a long row has many. */
    private IntStream ends(List<Unit> part, IntPredicate start) {
        return readings.after(before(start), part).stream()
                .map(readings::unitAt)
                .filter(unit -> unit == units.size() || !units.get(unit).isLetter());
    }

    private BitSet before(IntPredicate unit) {
        BitSet places = new BitSet();
        IntStream.range(0, units.size()).filter(unit).mapToObj(readings::before).forEach(places::or);
        return places;
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

    /** The same places, and those of what stands between words further on. */
    private BitSet orLaterGaps(BitSet places) {
        int first = readings.unitAt(places.nextSetBit(0));
        BitSet reached = before(unit -> unit >= first && !units.get(unit).isLetter());
        reached.or(places);
        return reached;
    }

    private int nextGap(int from) {
        int unit = from;
        while (unit < units.size() && units.get(unit).isLetter()) {
            unit++;
        }
        return unit;
    }

    private static List<List<Unit>> apart(List<Unit> units, Predicate<Unit> gap) {
        List<List<Unit>> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= units.size(); i++) {
            if (i == units.size() || gap.test(units.get(i))) {
                words.add(units.subList(start, i));
                start = i + 1;
            }
        }
        return words;
    }
}

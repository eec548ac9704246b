package fr.procuration.domain.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The words of a row of units, in which others are looked for as whole words. */
final class Words {

    private final List<Unit> units;
    private final Readings readings;

    Words(List<Unit> units) {
        this.units = units;
        this.readings = new Readings(units);
    }

    Standing find(List<Unit> part) {
        boolean bound = false;
        for (int start = 0; start < units.size(); start++) {
            if (start == 0 || !units.get(start - 1).isLetter()) {
                int end = endOf(part, start);
                if (end >= 0 && !binds(start - 1) && !binds(end)) {
                    return start == 0 ? Standing.FIRST : Standing.LATER;
                }
                bound |= end >= 0;
            }
        }
        return bound ? Standing.BOUND : Standing.NOWHERE;
    }

    boolean holdInOrder(List<Unit> part) {
        int from = 0;
        for (List<Unit> word : apart(part)) {
            int end = -1;
            for (int start = from; end < 0 && start < units.size(); start++) {
                boolean begins = start == 0 || !units.get(start - 1).isLetter() && !binds(start - 1);
                end = begins ? endOf(word, start) : -1;
                end = end >= 0 && binds(end) ? -1 : end;
            }
            if (end < 0) {
                return false;
            }
            from = end + 1;
        }
        return true;
    }

    /** The unit after a part that is read from a start on as whole words, one that does not bind if it can; or -1. */
    private int endOf(List<Unit> part, int start) {
        BitSet places = readings.after(readings.before(start), part);
        return places.stream()
                .map(readings::unitAt)
                .filter(unit -> unit == units.size() || !units.get(unit).isLetter())
                .boxed()
                .min(Comparator.comparing(this::binds))
                .orElse(-1);
    }

    private boolean binds(int unit) {
        return unit >= 0 && unit < units.size() && units.get(unit).binds();
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

package fr.procuration.domain.identity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * All readings of a row of units, followed together along another row: a hundred letters may have more than can be tried
 * one by one. A place is a character that comes next in a reading; the last place is the end.
 */
final class Readings {

    private static final int GOES_ON = -1;

    private final List<Unit> units;
    private final BitSet[] before;
    private final char[] characters;
    private final int[] unitAt;
    private final int[] enters;

    Readings(List<Unit> units) {
        this.units = units;
        int end = length(units);
        before = new BitSet[units.size() + 1];
        characters = new char[end + 1];
        unitAt = new int[end + 1];
        enters = new int[end + 1];
        before[units.size()] = new BitSet(end + 1);
        before[units.size()].set(end);
        unitAt[end] = units.size();
        int place = end;
        for (int unit = units.size() - 1; unit >= 0; unit--) {
            BitSet places = new BitSet(end + 1);
            for (String reading : units.get(unit).readings()) {
                if (reading.isEmpty()) {
                    places.or(before[unit + 1]);
                } else {
                    place -= reading.length();
                    write(reading, place, unit);
                    places.set(place);
                }
            }
            before[unit] = places;
        }
    }

    private static int length(List<Unit> units) {
        int length = 0;
        for (Unit unit : units) {
            for (String reading : unit.readings()) {
                length += reading.length();
            }
        }
        return length;
    }

    private void write(String reading, int place, int unit) {
        int next = place + reading.length();
        reading.getChars(0, reading.length(), characters, place);
        Arrays.fill(unitAt, place, next, unit);
        Arrays.fill(enters, place, next, GOES_ON);
        enters[next - 1] = unit + 1;
    }

    /** How many characters all readings have together. */
    int size() {
        return characters.length - 1;
    }

    /** The places at which a unit may begin; the unit after the last is the end. */
    BitSet before(int unit) {
        return before[unit];
    }

    int unitAt(int place) {
        return unitAt[place];
    }

    boolean end(BitSet places) {
        return places.get(size());
    }

    /** Where one may be after any reading of other units; each is looked at once. */
    BitSet after(BitSet places, List<Unit> others) {
        BitSet reached = places;
        for (Unit other : others) {
            if (reached.isEmpty()) {
                return reached;
            }
            reached = after(reached, other);
        }
        return reached;
    }

    BitSet after(BitSet places, Unit other) {
        if (other.isCertain()) {
            return after(places, other.readings().get(0));
        }
        BitSet reached = new BitSet(characters.length);
        other.readings().forEach(reading -> reached.or(after(places, reading)));
        return reached;
    }

    private BitSet after(BitSet places, String reading) {
        BitSet reached = places;
        for (int i = 0; i < reading.length(); i++) {
            BitSet next = new BitSet(characters.length);
            for (int place = reached.nextSetBit(0); place >= 0; place = reached.nextSetBit(place + 1)) {
                if (characters[place] != reading.charAt(i)) {
                    continue;
                }
                if (enters[place] == GOES_ON) {
                    next.set(place + 1);
                } else {
                    next.or(before[enters[place]]);
                }
            }
            reached = next;
        }
        return reached;
    }
}

package fr.procuration.domain.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One or several names in a row, as all that may be read for them (ICAO Doc 9303, part 3). Hyphens of any kind are a
 * space, apostrophes and full stops nothing or a space; spaces at the ends are not there. Nothing of it shows in {@link
 * #toString()}.
 */
public final class Spelling {

    private final List<Unit> units;

    private Spelling(List<Unit> units) {
        this.units = Collections.unmodifiableList(units);
    }

    static Spelling of(Name name) {
        return new Spelling(Units.of(name.value()));
    }

    /**
     * Names one after the other, which nothing binds to each other.
     *
     * @param names at least one
     * @return their spelling
     */
    public static Spelling of(List<Name> names) {
        List<Unit> all = new ArrayList<>();
        for (Name name : names) {
            if (!all.isEmpty()) {
                all.add(Unit.SPACE);
            }
            all.addAll(Units.of(name.value()));
        }
        return new Spelling(all);
    }

    /**
     * Whether both may be read alike.
     *
     * @param other the spelling to compare with
     * @return true if they share a reading; reflexive and symmetric, not transitive
     */
    public boolean sameAs(Spelling other) {
        if (isCertain() && other.isCertain()) {
            return text().equals(other.text());
        }
        return shareReading(units, other.units);
    }

    /** What is certain and equal at both ends changes nothing. */
    private static boolean shareReading(List<Unit> one, List<Unit> other) {
        int from = 0;
        int most = Math.min(one.size(), other.size());
        while (from < most && one.get(from).isCertainly(other.get(from))) {
            from++;
        }
        int left = most - from;
        int cut = 0;
        while (cut < left && one.get(one.size() - 1 - cut).isCertainly(other.get(other.size() - 1 - cut))) {
            cut++;
        }
        Readings readings = new Readings(one.subList(from, one.size() - cut));
        return readings.end(readings.after(readings.before(0), other.subList(from, other.size() - cut)));
    }

    /**
     * Looks for a name among the words of this spelling.
     *
     * @param part the name to look for
     * @return where it stands, as whole words
     */
    public Standing find(Spelling part) {
        return new Words(units).find(part.units);
    }

    /**
     * Whether the words of a name stand in this spelling in their order, others perhaps between them.
     *
     * @param part the name to look for
     * @return true if each of its words, or words that a hyphen binds, is found after the one before
     */
    public boolean holdsInOrder(Spelling part) {
        return new Words(units).holdInOrder(part.units);
    }

    /**
     * Whether each word of a name stands in this spelling, be the order another.
     *
     * @param part the name to look for
     * @return true if each is found, also as part of what a hyphen binds
     */
    public boolean holdsInAnyOrder(Spelling part) {
        return new Words(units).holdInAnyOrder(part.units);
    }

    /**
     * Whether this is another one with its last words put first.
     *
     * @param other the spelling to compare with
     * @return true if both are read alike once the words are moved
     */
    public boolean isTurned(Spelling other) {
        return IntStream.range(0, units.size())
                .filter(unit -> units.get(unit).isBreak())
                .anyMatch(unit -> turnedAt(unit).sameAs(other));
    }

    private Spelling turnedAt(int unit) {
        List<Unit> turned = new ArrayList<>(units.subList(unit + 1, units.size()));
        turned.add(Unit.SPACE);
        turned.addAll(units.subList(0, unit));
        return new Spelling(turned);
    }

    /**
     * Whether this may be what a name was cut to, alone or among others: any word may have been cut, down to its initial,
     * or left out (ICAO Doc 9303, part 3, section 4.6).
     *
     * @param whole the name that is perhaps cut
     * @return true if each word of the one begins a word of the other in their order, this one's being the beginnings
     */
    public boolean mayBeCutFrom(Spelling whole) {
        Words words = new Words(whole.units);
        return words.mayBeCutTo(units) || words.mayBeCutAmong(units);
    }

    private boolean isCertain() {
        return units.stream().allMatch(Unit::isCertain);
    }

    private String text() {
        StringBuilder text = new StringBuilder(units.size() + 8);
        for (Unit unit : units) {
            text.append(unit.readings().get(0));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "Spelling[masked]";
    }
}

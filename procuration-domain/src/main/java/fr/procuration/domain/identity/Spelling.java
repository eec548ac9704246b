package fr.procuration.domain.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

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
        boolean bound = false;
        for (int start = 0; start < units.size(); start++) {
            if (start == 0 || !units.get(start - 1).isLetter()) {
                int end = endOf(part.units, start);
                if (end >= 0 && !binds(start - 1) && !binds(end)) {
                    return start == 0 ? Standing.FIRST : Standing.LATER;
                }
                bound |= end >= 0;
            }
        }
        return bound ? Standing.BOUND : Standing.NOWHERE;
    }

    /**
     * Whether the words of a name stand in this spelling in their order, others perhaps between them.
     *
     * @param part the name to look for
     * @return true if each of its words, or words that a hyphen binds, is found after the one before
     */
    public boolean holdsInOrder(Spelling part) {
        int from = 0;
        for (List<Unit> word : part.words()) {
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

    /**
     * Whether this may be what a name was cut to, each word being the beginning of a word of it (ICAO Doc 9303, part 3,
     * section 4.6: any word may have been cut).
     *
     * @param whole the name that is perhaps cut
     * @param more whether other names may follow
     * @return true if each word, up to the last of either, begins the word of the same rank
     */
    public boolean mayBeCutFrom(Spelling whole, boolean more) {
        Readings readings = new Readings(whole.units);
        BitSet places = readings.before(0);
        for (Unit unit : units) {
            if (unit.isBreak()) {
                if (more && readings.inLastWord(places)) {
                    return true;
                }
                places = readings.orNextBreak(places);
            }
            places = readings.after(places, unit);
            if (places.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The unit after a part that is read from a start on as whole words, one that does not bind if it can; or -1. */
    private int endOf(List<Unit> part, int start) {
        Readings readings = new Readings(units);
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

    private List<List<Unit>> words() {
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

    private boolean isCertain() {
        for (Unit unit : units) {
            if (!unit.isCertain()) {
                return false;
            }
        }
        return true;
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

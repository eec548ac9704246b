package fr.procuration.persistence.receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;

/**
 * The entries of a list that counted at an instant. Never changed.
 *
 * @param valid their places
 * @param position the last of the journal by then
 * @param given how many places were given by then
 * @param at when
 */
record KnownList(BitSet valid, long position, int given, Instant at) {

    /** Of one that is older, reading it whole costs less than what has changed. */
    private static final Duration USEFUL = Duration.ofHours(1);

    /** A list of which nothing is known yet. */
    static KnownList unread(Instant now) {
        return new KnownList(new BitSet(), Long.MAX_VALUE, 0, now);
    }

    boolean isUsefulAt(Instant now) {
        return !now.isBefore(at) && now.isBefore(at.plus(USEFUL));
    }

    /** False if the database was put back since. */
    boolean isBefore(ListChanges changes) {
        return position <= changes.position() && given <= changes.given();
    }

    KnownList after(ListChanges changes, Instant now) {
        BitSet counting = (BitSet) valid.clone();
        changes.ended().forEach(counting::clear);
        changes.over().forEach(counting::clear);
        changes.registered().forEach(counting::set);
        return new KnownList(counting, changes.position(), changes.given(), now);
    }
}

package fr.procuration.persistence.receipt;

import java.time.Instant;
import java.util.BitSet;

/**
 * The entries of a list that counted at an instant. Never changed.
 *
 * @param valid their places
 * @param position the last of the journal by then
 * @param given how many places were given by then
 * @param server since when the server runs that told
 * @param at when
 */
record KnownList(BitSet valid, long position, int given, Instant server, Instant at) {

    static KnownList of(ListChanges whole, Instant now) {
        return new KnownList(new BitSet(), 0, 0, whole.server(), now).after(whole, now);
    }

    KnownList after(ListChanges changes, Instant now) {
        BitSet counting = (BitSet) valid.clone();
        changes.ended().forEach(counting::clear);
        changes.over().forEach(counting::clear);
        changes.registered().forEach(counting::set);
        return new KnownList(counting, changes.position(), changes.given(), changes.server(), now);
    }
}

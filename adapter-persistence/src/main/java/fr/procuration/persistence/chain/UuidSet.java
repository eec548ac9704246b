package fr.procuration.persistence.chain;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;

/** Random UUIDs, of each 8 bytes: among millions, nobody meets two of the same. One thread adds at a time, all others look. */
final class UuidSet {

    private static final int SMALLEST = 64;
    private static final long NOTHING = 0;

    private volatile AtomicLongArray slots = new AtomicLongArray(SMALLEST);
    private int size;

    synchronized void add(UUID value) {
        if (2 * size >= slots.length()) {
            grow();
        }
        size += put(slots, compact(value)) ? 1 : 0;
    }

    boolean contains(UUID value) {
        AtomicLongArray all = slots;
        long wanted = compact(value);
        int slot = slot(all, wanted);
        for (long found = all.get(slot); found != NOTHING; found = all.get(slot)) {
            if (found == wanted) {
                return true;
            }
            slot = (slot + 1) & (all.length() - 1);
        }
        return false;
    }

    private void grow() {
        AtomicLongArray larger = new AtomicLongArray(2 * slots.length());
        for (int each = 0; each < slots.length(); each++) {
            if (slots.get(each) != NOTHING) {
                put(larger, slots.get(each));
            }
        }
        slots = larger;
    }

    private static boolean put(AtomicLongArray into, long value) {
        int slot = slot(into, value);
        for (long found = into.get(slot); found != NOTHING; found = into.get(slot)) {
            if (found == value) {
                return false;
            }
            slot = (slot + 1) & (into.length() - 1);
        }
        into.set(slot, value);
        return true;
    }

    private static int slot(AtomicLongArray of, long value) {
        return (int) (value * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & (of.length() - 1);
    }

    private static long compact(UUID value) {
        long compact = value.getMostSignificantBits() ^ Long.rotateLeft(value.getLeastSignificantBits(), 29);
        return compact == NOTHING ? 1 : compact;
    }
}

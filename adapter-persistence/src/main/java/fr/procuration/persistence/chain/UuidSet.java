package fr.procuration.persistence.chain;

import java.util.Arrays;
import java.util.UUID;

/** Random UUIDs, of each 8 bytes: which of millions are in it, nobody meets two of the same. */
final class UuidSet {

    private static final int SMALLEST = 64;
    private static final long NOTHING = 0;

    private long[] slots = new long[SMALLEST];
    private int size;

    boolean add(UUID value) {
        if (2 * size >= slots.length) {
            grow();
        }
        boolean isNew = put(slots, compact(value));
        size += isNew ? 1 : 0;
        return isNew;
    }

    boolean contains(UUID value) {
        long wanted = compact(value);
        int slot = slot(slots, wanted);
        while (slots[slot] != NOTHING) {
            if (slots[slot] == wanted) {
                return true;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return false;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        Arrays.stream(slots).filter(each -> each != NOTHING).forEach(each -> put(larger, each));
        slots = larger;
    }

    private static boolean put(long[] into, long value) {
        int slot = slot(into, value);
        while (into[slot] != NOTHING) {
            if (into[slot] == value) {
                return false;
            }
            slot = (slot + 1) & (into.length - 1);
        }
        into[slot] = value;
        return true;
    }

    private static int slot(long[] of, long value) {
        return (int) (value * 0x9E3779B97F4A7C15L >>> 32) & (of.length - 1);
    }

    private static long compact(UUID value) {
        long compact = value.getMostSignificantBits() ^ Long.rotateLeft(value.getLeastSignificantBits(), 29);
        return compact == NOTHING ? 1 : compact;
    }
}

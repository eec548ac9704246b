package fr.procuration.port.receipt;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The statuses of a list, 2 bits each, the first in the lowest bits of the first byte (Token Status List). A place that was never
 * given looks like one whose procuration has ended.
 */
public final class Statuses {

    /** Bits of an entry. */
    public static final int BITS = 2;

    /** The procuration counts. */
    public static final int VALID = 0;

    /** It has ended, or there is none. */
    public static final int INVALID = 1;

    private static final int IN_A_BYTE = Byte.SIZE / BITS;
    private static final byte ALL_INVALID = 0b01_01_01_01;

    private Statuses() {}

    /**
     * Packs a list.
     *
     * @param valid the places whose procuration counts
     * @return all entries of the list
     * @throws IndexOutOfBoundsException for a place that no list has
     */
    public static byte[] of(IntStream valid) {
        byte[] packed = new byte[StatusEntry.LIST_SIZE / IN_A_BYTE];
        Arrays.fill(packed, ALL_INVALID);
        valid.forEach(index -> packed[index / IN_A_BYTE] &= (byte) ~(INVALID << shift(index)));
        return packed;
    }

    /**
     * Reads an entry.
     *
     * @param packed all entries of a list
     * @param index which
     * @return {@link #VALID}, {@link #INVALID}, or a value that this version does not know
     * @throws IndexOutOfBoundsException for a place that the list does not have
     */
    public static int at(byte[] packed, int index) {
        return packed[index / IN_A_BYTE] >> shift(index) & (1 << BITS) - 1;
    }

    private static int shift(int index) {
        return index % IN_A_BYTE * BITS;
    }
}

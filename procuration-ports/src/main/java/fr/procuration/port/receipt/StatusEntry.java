package fr.procuration.port.receipt;

/**
 * Where the status of a procuration is published. It tells nothing about anybody: places are drawn at random.
 *
 * @param list the number of the list, from 1 on
 * @param index the place in it, from 0 to {@link #LIST_SIZE} - 1
 */
public record StatusEntry(int list, int index) {

    /** How many entries each list has. */
    public static final int LIST_SIZE = 1 << 17;

    /**
     * A place.
     *
     * @throws IllegalArgumentException if no list can have it
     */
    public StatusEntry {
        if (list < 1 || index < 0 || index >= LIST_SIZE) {
            throw new IllegalArgumentException("status: in no list");
        }
    }
}

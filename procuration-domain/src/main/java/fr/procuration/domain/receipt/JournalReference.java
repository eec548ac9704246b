package fr.procuration.domain.receipt;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the journal tells of an act. It says nothing about anybody.
 *
 * @param entry the first 8 bytes of the hash of its entry, as 16 hexadecimal digits
 * @param checkpoint the signed checkpoint that covers it, null as long as none does
 */
public record JournalReference(String entry, @Nullable CheckpointReference checkpoint) {

    private static final Pattern SHORT_HASH = Pattern.compile("[0-9a-f]{16}");

    /**
     * A reference.
     *
     * @throws IllegalArgumentException if the entry is anything but 16 hexadecimal digits
     */
    public JournalReference {
        requireShortHash(entry);
    }

    private static void requireShortHash(String hash) {
        if (!SHORT_HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("hash: 16 hexadecimal digits");
        }
    }

    /**
     * A signed checkpoint of the journal.
     *
     * @param number from 1 on
     * @param hash the first 8 bytes of its hash, as 16 hexadecimal digits
     */
    public record CheckpointReference(long number, String hash) {

        /**
         * A reference.
         *
         * @throws IllegalArgumentException if the number is below 1, or the hash anything but 16 hexadecimal digits
         */
        public CheckpointReference {
            if (number < 1) {
                throw new IllegalArgumentException("checkpoint: starts at 1");
            }
            requireShortHash(hash);
        }
    }
}

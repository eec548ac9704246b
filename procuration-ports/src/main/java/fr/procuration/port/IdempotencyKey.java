package fr.procuration.port;

/**
 * The name a caller gives to one request, so that sending it again does not do it again. It counts for one mandant.
 *
 * @param value 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(String value) {

    private static final int MAX_LENGTH = 255;

    /**
     * A key.
     *
     * @throws IllegalArgumentException if the value is not 1 to 255 visible ASCII characters
     */
    public IdempotencyKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("idempotency key: 1 to " + MAX_LENGTH + " visible ASCII characters");
        }
    }

    /**
     * Whether a text can be a key.
     *
     * @param text what the caller sent
     * @return true if it is 1 to 255 visible ASCII characters
     */
    public static boolean isValid(String text) {
        return !text.isEmpty() && text.length() <= MAX_LENGTH && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }
}

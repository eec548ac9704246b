package fr.procuration.web.caisse;

import java.util.Base64;
import java.util.Optional;

/**
 * A picture for the head of each page.
 *
 * @param mediaType as in image/svg+xml
 * @param base64 its bytes
 */
public record Logo(String mediaType, String base64) {

    /** How large a file may be: each page asks for it once. */
    public static final int MOST_BYTES = 30_000;

    /**
     * The picture of a file.
     *
     * @param fileName its name, which ends with .svg or .png
     * @param bytes its content
     * @throws IllegalArgumentException if it is another kind of picture, or too large
     */
    public static Logo of(String fileName, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("is larger than " + MOST_BYTES + " bytes");
        }
        String mediaType = mediaType(fileName)
                .orElseThrow(() -> new IllegalArgumentException("is neither an .svg nor a .png file"));
        return new Logo(mediaType, Base64.getEncoder().encodeToString(bytes));
    }

    private static Optional<String> mediaType(String fileName) {
        if (fileName.endsWith(".svg")) {
            return Optional.of("image/svg+xml");
        }
        return fileName.endsWith(".png") ? Optional.of("image/png") : Optional.empty();
    }

    /** The file. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }
}

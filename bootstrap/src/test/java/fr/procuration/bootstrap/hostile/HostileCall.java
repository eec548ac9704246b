package fr.procuration.bootstrap.hostile;

import java.nio.charset.StandardCharsets;

/**
 * One call, byte by byte.
 *
 * @param name its seed and number, by which it is made again
 * @param bytes the whole request
 * @param framed whether anybody can say where it ends: otherwise hanging up without a word is an answer
 */
record HostileCall(String name, byte[] bytes, boolean framed) {

    /** For the report of a failure, with what cannot be shown left out. */
    @Override
    public String toString() {
        String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("[^\\p{Print}\r\n]", "·");
        return name + "\n" + text.substring(0, Math.min(text.length(), 2_000));
    }
}

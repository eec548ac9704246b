package fr.procuration.domain.identity;

import java.util.Locale;

/**
 * The social security number of an insured person (numéro d'inscription au répertoire): its 13 characters, in capitals,
 * without key or separators. The key is computed whenever it is shown.
 *
 * <p>It never shows itself: {@link #toString()} is masked, so that no log or message can carry it by accident.
 *
 * @param value the 13 characters, as in {@code 2550814168025} or {@code 28405 2A 321025} without spaces
 */
public record Nir(String value) {

    /**
     * A number that already has its stored form.
     *
     * @throws InvalidNirException if the value is not the 13 characters of a NIR
     */
    public Nir {
        if (value.length() != NirDefect.LENGTH_WITHOUT_KEY || !value.equals(NirDefect.compact(value))) {
            throw new InvalidNirException(NirDefect.LENGTH);
        }
        refuse(value);
    }

    /**
     * Reads a number as people type it: 13 characters, or 15 with the key; spaces of any kind, dots and hyphens are
     * ignored, letters may be in any case.
     *
     * @param text what was typed
     * @return the number
     * @throws InvalidNirException with the first {@link NirDefect} found; its message never repeats the text
     */
    public static Nir parse(String text) {
        String number = NirDefect.compact(text);
        if (number.length() == NirDefect.LENGTH_WITHOUT_KEY) {
            return new Nir(number);
        }
        refuse(number);
        return new Nir(number.substring(0, NirDefect.LENGTH_WITHOUT_KEY));
    }

    /**
     * The control key: 97 − (number modulo 97), where 2A counts as 19 and 2B as 18 (Corsica).
     *
     * @return the key, from 1 to 97
     */
    public int key() {
        return NirDefect.keyOf(value);
    }

    /**
     * The number as it is printed on a carte Vitale, key included: {@code 2 55 08 14 168 025 38}.
     *
     * @return the 15 characters in groups, separated by single spaces
     */
    public String formatted() {
        return String.join(
                " ",
                value.substring(0, 1),
                value.substring(1, 3),
                value.substring(3, 5),
                value.substring(5, 7),
                value.substring(7, 10),
                value.substring(10),
                String.format(Locale.ROOT, "%02d", key()));
    }

    private static void refuse(String text) {
        NirDefect.of(text).ifPresent(defect -> {
            throw new InvalidNirException(defect);
        });
    }

    @Override
    public String toString() {
        return "Nir[masked]";
    }
}

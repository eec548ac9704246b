package fr.procuration.domain.zone;

/**
 * The check digit of a field: each character counts by its value (a filler 0, A 10, Z 35) times 7, 3 or 1 in turn, modulo
 * 10 (Doc 9303 part 3, 4.9). It cannot see characters whose values differ by ten (A for 0, K for A), nor some neighbours that
 * changed places.
 */
final class CheckDigit {

    private static final int[] WEIGHTS = {7, 3, 1};
    private static final int DECIMAL = 10;

    private CheckDigit() {}

    static char of(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            sum += valueOf(field.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return Character.forDigit(sum % DECIMAL, DECIMAL);
    }

    /** A field that is empty may have a filler for its digit. */
    static boolean holds(String field, char digit) {
        return digit == of(field) || digit == Filler.SIGN && Filler.off(field).isEmpty();
    }

    private static int valueOf(char sign) {
        return sign == Filler.SIGN ? 0 : Character.digit(sign, Character.MAX_RADIX);
    }
}

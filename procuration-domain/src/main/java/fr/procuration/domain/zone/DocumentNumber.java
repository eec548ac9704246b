package fr.procuration.domain.zone;

import java.util.stream.Stream;

/**
 * The number of a document.
 *
 * @param value the number without fillers
 * @param isRight whether there is one, and its check digit is right
 */
record DocumentNumber(String value, boolean isRight) {

    static DocumentNumber in(String zone, Layout layout) {
        Places places = Places.of(layout);
        Span place = places.number();
        Span rest = places.optional();
        String first = place.in(zone);
        char digit = zone.charAt(place.to());
        if (layout.hasLongNumbers() && rest != null && digit == Filler.SIGN) {
            return ofTwoParts(first, Filler.upToFirst(rest.in(zone)));
        }
        String value = Filler.off(first);
        return new DocumentNumber(value, !value.isEmpty() && CheckDigit.holds(first, digit));
    }

    /**
     * A filler instead of the digit says that the number goes on in the optional data, its digit behind it (Doc 9303 parts 5
     * and 6). Issuers disagree on whether that filler counts for the digit: Belgium and Portugal issued cards of both kinds.
     */
    private static DocumentNumber ofTwoParts(String first, String restAndDigit) {
        int length = Math.max(0, restAndDigit.length() - 1);
        String rest = restAndDigit.substring(0, length);
        char digit = restAndDigit.isEmpty() ? Filler.SIGN : restAndDigit.charAt(length);
        boolean right =
                Stream.of(first + rest, first + Filler.SIGN + rest).anyMatch(number -> CheckDigit.of(number) == digit);
        return new DocumentNumber(Filler.off(first + rest), !rest.isEmpty() && right);
    }

    @Override
    public String toString() {
        return "DocumentNumber[masked]";
    }
}

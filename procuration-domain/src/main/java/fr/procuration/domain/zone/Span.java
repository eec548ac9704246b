package fr.procuration.domain.zone;

/**
 * Where a field stands in a zone whose lines follow each other.
 *
 * @param from the index of its first character
 * @param to the index after its last, where its check digit stands if it has one
 */
record Span(int from, int to) {

    String in(String zone) {
        return zone.substring(from, to);
    }

    boolean isRightIn(String zone) {
        return CheckDigit.holds(in(zone), zone.charAt(to));
    }

    boolean endsWithLetterIn(String zone) {
        return Character.isLetter(zone.charAt(to - 1));
    }
}

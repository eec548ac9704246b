package fr.procuration.domain.zone;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names that a zone gives. On French documents the family name is the birth name. Nothing of them shows in
 * {@link #toString()}.
 *
 * @param family the words of the family name, separated by single spaces; empty if there is none
 * @param given the given names: of the French card before 2021 one element for each, a compound with hyphens; of other
 *     layouts, where compounds and several names look alike, all words in one element; nothing if there is none
 * @param isFamilyCut whether words of the family name may have been cut, as its field is full
 * @param areGivenCut whether words of the given names may have been cut, as their field is full
 * @param mayLackGiven whether given names may have been left out, as their field has no room for one more
 */
public record ZoneNames(
        String family, List<String> given, boolean isFamilyCut, boolean areGivenCut, boolean mayLackGiven) {

    private static final String SEPARATOR = "<<";
    private static final Pattern SEPARATORS = Pattern.compile("<{2,}+");

    /**
     * Names as they were read.
     */
    public ZoneNames {
        given = List.copyOf(given);
    }

    static ZoneNames in(String zone, Places places) {
        Span givenNames = places.givenNames();
        return givenNames == null
                ? ofOneField(places.familyName().in(zone))
                : ofTwoFields(places.familyName().in(zone), givenNames.in(zone));
    }

    /** Doc 9303 part 3, 4.6: if the last place is no filler, any part of the names may have been cut. */
    private static ZoneNames ofOneField(String field) {
        int separator = field.indexOf(SEPARATOR);
        int end = separator < 0 ? field.length() : separator;
        String given = words(field.substring(end), " ");
        boolean full = Filler.isFull(field);
        return new ZoneNames(
                words(field.substring(0, end), " "),
                given.isEmpty() ? List.of() : List.of(given),
                full,
                full,
                !hasRoom(field, 1));
    }

    private static ZoneNames ofTwoFields(String family, String given) {
        List<String> each = Stream.of(SEPARATORS.split(given))
                .map(name -> words(name, "-"))
                .filter(name -> !name.isEmpty())
                .toList();
        return new ZoneNames(words(family, " "), each, Filler.isFull(family), Filler.isFull(given), !hasRoom(given, 2));
    }

    /** For fillers between names, and an initial. */
    private static boolean hasRoom(String field, int fillers) {
        return field.endsWith("<".repeat(fillers + 1));
    }

    private static String words(String field, String delimiter) {
        return String.join(delimiter, Filler.words(field));
    }

    @Override
    public String toString() {
        return "ZoneNames[masked]";
    }
}

package fr.procuration.persistence.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The place that a sealed value belongs to: it opens there and nowhere else.
 *
 * @param place what the place is called in messages, without personal data
 * @param row all that never changes in the row
 */
public record AssociatedData(String place, String row) {

    /** The place of a column in a row. */
    public static AssociatedData of(String column, Object name, Object... unchanging) {
        String row = Arrays.stream(unchanging)
                .map(String::valueOf)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining("|"));
        return new AssociatedData(column + " of " + name, row);
    }

    /** A place whose row has no name that may be told. */
    public static AssociatedData unnamed(String column, Object... unchanging) {
        return of(column, "a row", unchanging);
    }

    byte[] bytes() {
        return (place + "|" + row).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return place;
    }
}

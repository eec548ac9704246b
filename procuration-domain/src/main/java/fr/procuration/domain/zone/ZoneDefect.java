package fr.procuration.domain.zone;

import java.util.Optional;
import java.util.regex.Pattern;

/** What can be wrong with a text typed for a machine-readable zone, in the order in which it is checked. */
public enum ZoneDefect {
    /** Nothing but blanks. */
    MISSING,
    /** The lines are those of no layout: most often a character is missing, or there is one too many. */
    LENGTH,
    /** Something else than letters from A to Z, digits and fillers. */
    CHARACTERS,
    /** It begins with no letter, or with the letter of a visa where no visa is. */
    LAYOUT;

    private static final Pattern ALLOWED = Pattern.compile("[A-Z0-9<]*+");

    /**
     * Looks for the first defect of a zone as it was typed. A wrong check digit is none: see {@link Zone#wrongFields()}.
     *
     * @param typed what was typed or scanned
     * @return the first defect in the order of this enumeration, or nothing if the text can be read
     */
    public static Optional<ZoneDefect> of(String typed) {
        return of(typed, TypedZone.read(typed));
    }

    static Optional<ZoneDefect> of(String typed, Optional<Zone> read) {
        if (TypedZone.isMissing(typed)) {
            return Optional.of(MISSING);
        }
        if (read.isEmpty()) {
            return Optional.of(LENGTH);
        }
        Zone zone = read.get();
        if (!ALLOWED.matcher(zone.text()).matches()) {
            return Optional.of(CHARACTERS);
        }
        char first = zone.text().charAt(0);
        boolean begins = Character.isLetter(first) && (first == TypedZone.VISA) == zone.isVisa();
        return begins ? Optional.empty() : Optional.of(LAYOUT);
    }
}

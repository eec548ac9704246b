package fr.procuration.domain.document;

import fr.procuration.domain.identity.BirthDate;

/** How the date of birth on a document was read beside the one declared. */
public enum BirthDateReading {
    /** As the same. */
    SAME(Match.CONFORME, "date-naissance"),
    /** As the same, as far as both are known; 1 January is written, too, for a day that nobody knows. */
    INCOMPLETE(Match.A_VERIFIER, "date-incomplete"),
    /** The document has none. */
    ABSENT(Match.A_VERIFIER, "date-absente"),
    /** As another, but a character of it was misread: its check digit is wrong. */
    MISREAD(Match.A_VERIFIER, "date-mal-lue"),
    /** As another. */
    OTHER(Match.DIFFERENT, "date-differente");

    private final Match match;
    private final String code;

    BirthDateReading(Match match, String code) {
        this.match = match;
        this.code = code;
    }

    static BirthDateReading of(BirthDate read, BirthDate declared) {
        if (read.equals(declared)) {
            return SAME;
        }
        return read.mayBe(declared) ? INCOMPLETE : OTHER;
    }

    /**
     * What the reading is worth.
     *
     * @return the verdict on the field
     */
    public Match match() {
        return match;
    }

    /**
     * The name of the reading for programs.
     *
     * @return a code that stays
     */
    public String code() {
        return code;
    }
}

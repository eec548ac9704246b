package fr.procuration.domain.document;

/** Where among the given names on a document the declared one was read. */
public enum GivenNameReading {
    /** It is the first of them. */
    FIRST(Match.CONFORME),
    /** It is all of them together. */
    ALL(Match.CONFORME),
    /** It is another of them than the first. */
    ANOTHER(Match.A_VERIFIER),
    /** It is none of them. */
    NONE(Match.DIFFERENT);

    private final Match match;

    GivenNameReading(Match match) {
        this.match = match;
    }

    /**
     * What the reading is worth.
     *
     * @return the verdict on the field
     */
    public Match match() {
        return match;
    }
}

package fr.procuration.domain.document;

/** As which of the declared family names the name on a document was read. */
public enum FamilyNameReading {
    /** As the birth name. */
    BIRTH_NAME(Match.CONFORME),
    /** As the nom d'usage, where the birth name is another. */
    USAGE_NAME(Match.CONFORME),
    /** As neither. */
    NEITHER(Match.DIFFERENT);

    private final Match match;

    FamilyNameReading(Match match) {
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

package fr.procuration.domain.document;

/** What speaks against a document, whoever it is of. */
public enum Objection {
    /** A check digit of its zone is wrong: a character was misread, or changed. */
    WRONG_DIGIT(Match.A_VERIFIER, "cle-mrz"),
    /** A field of its zone holds what cannot be there. */
    UNREADABLE(Match.A_VERIFIER, "zone-mal-lue"),
    /** It has expired. */
    EXPIRED(Match.A_VERIFIER, "piece-expiree"),
    /** It expires within the month: the zone does not say on which day. */
    PERHAPS_EXPIRED(Match.A_VERIFIER, "piece-peut-etre-expiree"),
    /** It is a visa, which proves nobody's identity. */
    VISA(Match.A_VERIFIER, "visa"),
    /** It is a specimen, which is nobody's. */
    SPECIMEN(Match.DIFFERENT, "specimen");

    private final Match match;
    private final String code;

    Objection(Match match, String code) {
        this.match = match;
        this.code = code;
    }

    /**
     * What the document is worth at best.
     *
     * @return the verdict on the whole, if nothing is worse
     */
    public Match match() {
        return match;
    }

    /**
     * The name of the objection for programs.
     *
     * @return a code that stays
     */
    public String code() {
        return code;
    }
}

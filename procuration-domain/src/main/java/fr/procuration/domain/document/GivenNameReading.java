package fr.procuration.domain.document;

/** Where among the given names on a document the declared one was read. */
public enum GivenNameReading {
    /** Its words are the first of them, and no hyphen binds them to the next. */
    FIRST(Match.CONFORME, "premier-prenom"),
    /** It is all of them together. */
    ALL(Match.CONFORME, "tous-les-prenoms"),
    /** Nowhere: the document has but a family name, as was declared. */
    SINGLE_NAME(Match.CONFORME, "nom-unique"),
    /** It is another of them than the first, or several with others between. */
    ANOTHER(Match.A_VERIFIER, "prenom-suivant"),
    /** It is part of a compound. */
    COMPOUND(Match.A_VERIFIER, "prenom-compose"),
    /** The document has only some of its words, or all but its particles. */
    PART(Match.A_VERIFIER, "prenom-partiel"),
    /** They may be what it was cut to, or what left no room for it. */
    CUT(Match.A_VERIFIER, "prenom-coupe"),
    /** It is the family name on the document, and the other way round. */
    SWAPPED(Match.A_VERIFIER, "nom-prenom-inverses"),
    /** Their letters cannot be compared with those of another script. */
    OTHER_SCRIPT(Match.A_VERIFIER, "prenom-autre-ecriture"),
    /** The document has none. */
    ABSENT(Match.A_VERIFIER, "prenom-absent"),
    /** None was declared, and the document has some. */
    UNDECLARED(Match.A_VERIFIER, "prenom-non-declare"),
    /** It is none of them. */
    NONE(Match.DIFFERENT, "prenom-different");

    private final Match match;
    private final String code;

    GivenNameReading(Match match, String code) {
        this.match = match;
        this.code = code;
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

package fr.procuration.domain.document;

/** As which of the declared family names those on a document were read. */
public enum FamilyNameReading {
    /** As the birth name. */
    BIRTH_NAME(Match.CONFORME, "nom-naissance"),
    /** As the nom d'usage, of the declaration or of the document, where the birth name is another. */
    USAGE_NAME(Match.CONFORME, "nom-usage"),
    /** Not at all: the document has but given names, as was declared. */
    SINGLE_NAME(Match.CONFORME, "nom-unique"),
    /** As both names in one, or as one name whose words come in another order. */
    BOTH_NAMES(Match.A_VERIFIER, "noms-ensemble"),
    /** As what a declared name may have been cut to. */
    CUT(Match.A_VERIFIER, "nom-coupe"),
    /** As a declared name but for its particles. */
    PARTICLES(Match.A_VERIFIER, "particule"),
    /** As some of the words of a declared name, or the other way round. */
    PART(Match.A_VERIFIER, "nom-partiel"),
    /** As the given name, of which the document makes a family name, and the other way round. */
    SWAPPED(Match.A_VERIFIER, "nom-prenom-inverses"),
    /** As one of several names, where a single one was declared. */
    ONE_OF_SEVERAL(Match.A_VERIFIER, "nom-parmi-plusieurs"),
    /** As a birth name that was perhaps not declared: the zone has no other, the declaration one name alone. */
    UNDECLARED_BIRTH_NAME(Match.A_VERIFIER, "nom-naissance-non-declare"),
    /** As letters that cannot be compared with those of another script. */
    OTHER_SCRIPT(Match.A_VERIFIER, "nom-autre-ecriture"),
    /** The document has none. */
    ABSENT(Match.A_VERIFIER, "nom-absent"),
    /** As neither. */
    NEITHER(Match.DIFFERENT, "nom-different");

    private final Match match;
    private final String code;

    FamilyNameReading(Match match, String code) {
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

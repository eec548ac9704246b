package fr.procuration.domain.zone;

/** The parts of a zone that can be wrong by themselves. */
public enum ZoneField {
    /** The State that issued the document. */
    ISSUER,
    /** The family name. */
    FAMILY_NAME,
    /** The given names. */
    GIVEN_NAMES,
    /** The number of the document. */
    NUMBER,
    /** The month of issue, which is part of the number of the French card before 2021. */
    ISSUE,
    /** The date of birth. */
    BIRTH,
    /** The sex. */
    SEX,
    /** The date of expiry. */
    EXPIRY,
    /** The optional data of a passport, often a personal number. */
    OPTIONAL,
    /** The digit over several fields together. */
    COMPOSITE;

    /**
     * Whether a check digit covers the field in every layout; what is wrong with another is that it holds what cannot be
     * there.
     *
     * @return false for the issuer, the names and the sex
     */
    public boolean hasCheckDigit() {
        return switch (this) {
            case ISSUER, FAMILY_NAME, GIVEN_NAMES, SEX -> false;
            case NUMBER, ISSUE, BIRTH, EXPIRY, OPTIONAL, COMPOSITE -> true;
        };
    }
}

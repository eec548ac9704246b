package fr.procuration.domain;

/** Why a procuration ended: the closed list. */
public enum EndReason {
    /** Its month is over: computed from the validity, never recorded. */
    EXPIRATION,
    /** The mandant took it back (Code civil, art. 2004). */
    REVOCATION,
    /** The mandataire gave it up, at the desk (Code civil, art. 2007). */
    RENONCIATION,
    /** The mandant or the mandataire died, as a caisse was told (Code civil, art. 2003). */
    DECES,
    /** The mandant or the mandataire was placed under guardianship, as a caisse was told (Code civil, art. 2003). */
    PROTECTION,
    /** An agent suspects pressure or misuse. */
    SIGNALEMENT;

    /**
     * Who can record this end.
     *
     * @return true if it is an agent who keeps the file of the mandant
     */
    public boolean comesFromTheFile() {
        return this == DECES || this == PROTECTION || this == SIGNALEMENT;
    }

    /**
     * Whether this end tells of a person, the mandant or the mandataire, who can no longer give or hold any procuration.
     *
     * @return true for a death or a guardianship
     */
    public boolean concernsAPerson() {
        return this == DECES || this == PROTECTION;
    }
}

package fr.procuration.domain;

/** How somebody presents themself in the name of a mandant; a procuration counts at the desk only (guide, "Cas d'usage"). */
public enum Contact {
    /** The reception desk of a caisse. */
    ACCUEIL(true),
    /** The telephone line 3646: the usual security questions apply. */
    TELEPHONE(false),
    /** A convocation of the Service Médical: excluded from the procuration (guide, étape 2). */
    SERVICE_MEDICAL(false);

    private final boolean covered;

    Contact(boolean covered) {
        this.covered = covered;
    }

    /**
     * Whether a procuration counts there.
     *
     * @return true for the reception desk
     */
    public boolean isCovered() {
        return covered;
    }
}

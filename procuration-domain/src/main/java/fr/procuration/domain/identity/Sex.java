package fr.procuration.domain.identity;

/** The sex an identity document states. */
public enum Sex {
    /** Female. */
    F,
    /** Male. */
    M,
    /** Not specified: some States issue documents so. */
    X;

    /**
     * Whether a civilité goes with this sex.
     *
     * @param civilite how a person is addressed
     * @return true for Madame and F, for Monsieur and M
     */
    public boolean goesWith(Civilite civilite) {
        return this == (civilite == Civilite.MADAME ? F : M);
    }
}

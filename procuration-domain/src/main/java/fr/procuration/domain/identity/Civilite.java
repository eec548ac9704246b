package fr.procuration.domain.identity;

/** How a person is addressed. */
public enum Civilite {
    /** Madame. */
    MADAME,
    /** Monsieur. */
    MONSIEUR
}

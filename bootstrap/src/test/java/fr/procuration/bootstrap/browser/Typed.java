package fr.procuration.bootstrap.browser;

/** What somebody types in step 1. */
record Typed(String civilite, String nom, String nomUsage, String prenom, String dateNaissance) {

    /** The nephew of the guide. */
    static final Typed NICOLAS = new Typed("MONSIEUR", "Martin", "", "Nicolas", "16/04/1991");

    static final Typed SANDRINE = new Typed("MADAME", "Le Guen", "Martin", "Sandrine", "23/07/1985");

    /** Who has a single name. */
    static final Typed SUHARTO = new Typed("MONSIEUR", "Suharto", "", "", "00/00/1991");

    Typed named(String nom) {
        return new Typed(civilite, nom, nomUsage, prenom, dateNaissance);
    }

    Typed born(String dateNaissance) {
        return new Typed(civilite, nom, nomUsage, prenom, dateNaissance);
    }
}

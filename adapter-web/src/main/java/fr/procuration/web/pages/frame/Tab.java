package fr.procuration.web.pages.frame;

/** The tabs on top of every screen. */
public enum Tab {
    /** The dashboard. */
    ACCUEIL("/", "Accueil"),
    /** What one can do. */
    DEMARCHES("/demarches", "Démarches"),
    /** What one can print. */
    DOCUMENTS("/documents", "Vos documents"),
    /** What is known about one. */
    INFORMATIONS("/informations", "Vos informations");

    private final String path;
    private final String label;

    Tab(String path, String label) {
        this.path = path;
        this.label = label;
    }

    /** Where it leads. */
    public String path() {
        return path;
    }

    /** What it says. */
    public String label() {
        return label;
    }
}

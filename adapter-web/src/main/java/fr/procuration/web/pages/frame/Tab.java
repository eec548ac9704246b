package fr.procuration.web.pages.frame;

import java.util.List;
import java.util.stream.Stream;

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

    /** Those of the kiosk: it prints nothing. */
    static List<Tab> ofKiosk() {
        return Stream.of(values()).filter(tab -> tab != DOCUMENTS).toList();
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

package fr.procuration.medialog.pages;

import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Validity;
import fr.procuration.medialog.RepresentativeView;

/** The panel "Mandataire" with the seven lines of the guide ("Vision Medialog+"). */
public final class Panel {

    private final RepresentativeView view;

    Panel(Mandataire mandataire, Validity validity) {
        view = RepresentativeView.of(mandataire, validity);
    }

    /**
     * From when.
     *
     * @return as in 23/07/2021
     */
    public String du() {
        return Day.of(view.du());
    }

    /**
     * Until when.
     *
     * @return as in 23/08/2021
     */
    public String au() {
        return Day.of(view.au());
    }

    /**
     * How the mandataire is addressed.
     *
     * @return MME or M
     */
    public String civilite() {
        return view.civilite().name();
    }

    /**
     * Their birth name.
     *
     * @return as it was declared
     */
    public String nomFamille() {
        return view.nomFamille();
    }

    /**
     * The name they use.
     *
     * @return as it was declared, a dash if they use no other
     */
    public String nomUsage() {
        return view.nomUsage() == null ? "–" : view.nomUsage();
    }

    /**
     * Their given name.
     *
     * @return as it was declared
     */
    public String prenom() {
        return view.prenom();
    }

    /**
     * Their date of birth.
     *
     * @return as in 23/07/2003
     */
    public String dateNaissance() {
        return Day.of(view.dateNaissance());
    }
}

package fr.procuration.web.desk;

/** The panel "Mandataire" with the seven lines of the guide ("Vision Medialog+"), in French. */
public record MandatairePanel(
        String du,
        String au,
        String civilite,
        String nomFamille,
        String nomUsage,
        String prenom,
        String dateNaissance) {

    @Override
    public String toString() {
        return "MandatairePanel[masked]";
    }
}

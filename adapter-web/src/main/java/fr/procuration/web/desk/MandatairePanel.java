package fr.procuration.web.desk;

import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Validity;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;

/** The panel "Mandataire" with the seven lines of the guide ("Vision Medialog+"), ready to be shown. */
public record MandatairePanel(
        String du,
        String au,
        String civilite,
        String nomFamille,
        String nomUsage,
        String prenom,
        String dateNaissance) {

    static MandatairePanel of(Mandataire mandataire, Validity validity) {
        Identite identite = mandataire.identite();
        return new MandatairePanel(
                DeskDates.of(validity.firstDay()),
                DeskDates.of(validity.lastDay()),
                identite.civilite() == Civilite.MADAME ? "MME" : "M",
                identite.nom().value(),
                identite.usageName().map(Name::value).orElse("–"),
                identite.prenom().value(),
                DeskDates.of(identite.dateNaissance()));
    }

    @Override
    public String toString() {
        return "MandatairePanel[masked]";
    }
}

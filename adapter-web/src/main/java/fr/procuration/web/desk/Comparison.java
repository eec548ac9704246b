package fr.procuration.web.desk;

import fr.procuration.domain.document.FamilyNameReading;
import fr.procuration.domain.document.GivenNameReading;
import fr.procuration.domain.document.IdentityMatch;
import fr.procuration.domain.document.Match;
import fr.procuration.domain.identity.Civilite;
import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Name;
import fr.procuration.port.driving.CheckedIdentity;
import fr.procuration.web.pages.frame.French;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says field by field what was compared and how it was read. */
final class Comparison {

    private Comparison() {}

    static List<ComparedField> of(TypedDocument typed, CheckedIdentity checked) {
        Identite declared = checked.mandataire().identite();
        IdentityMatch match = checked.match();
        return List.of(
                ComparedField.of("Nom", typed.nom(), family(declared), match.nom(), words(match.nomLu())),
                ComparedField.of(
                        "Prénoms",
                        String.join(", ", typed.prenomsRead()),
                        declared.prenom().value(),
                        match.prenom(),
                        words(match.prenomLu())),
                ComparedField.of(
                        "Date de naissance",
                        typed.dateNaissance(),
                        French.date(declared.dateNaissance()),
                        match.dateNaissance(),
                        match.dateNaissance() == Match.CONFORME ? "même jour" : "un autre jour"),
                ComparedField.of(
                        "Sexe",
                        typed.sexe().isEmpty() ? "non lu" : typed.sexe(),
                        declared.civilite() == Civilite.MADAME ? "Madame" : "Monsieur",
                        match.civilite(),
                        civilite(match.civilite())));
    }

    private static String family(Identite declared) {
        return declared.nomUsageIfAny()
                .map(Name::value)
                .map(usage -> declared.nom().value() + ", nom d’usage " + usage)
                .orElse(declared.nom().value());
    }

    private static String words(FamilyNameReading reading) {
        return switch (reading) {
            case BIRTH_NAME -> "lu comme nom de naissance";
            case USAGE_NAME -> "lu comme nom d’usage";
            case NEITHER -> "ni le nom de naissance, ni le nom d’usage";
        };
    }

    private static String words(GivenNameReading reading) {
        return switch (reading) {
            case FIRST -> "le premier prénom de la pièce";
            case ALL -> "tous les prénoms de la pièce";
            case ANOTHER -> "un prénom de la pièce, mais pas le premier";
            case NONE -> "aucun prénom de la pièce (séparez-les par des virgules)";
        };
    }

    private static String civilite(@Nullable Match match) {
        if (match == null) {
            return "la civilité ne se compare qu’au sexe indiqué sur la pièce";
        }
        return match == Match.CONFORME ? "va avec la civilité" : "ne va pas avec la civilité";
    }
}

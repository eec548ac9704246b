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
                        declared.prenomIfAny().map(Name::value).orElse("n’a qu’un nom"),
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
        String nom = declared.nomIfAny().map(Name::value).orElse("n’a qu’un prénom");
        return declared.nomUsageIfAny()
                .map(usage -> nom + ", nom d’usage " + usage.value())
                .orElse(nom);
    }

    private static String words(FamilyNameReading reading) {
        return switch (reading) {
            case BIRTH_NAME -> "lu comme nom de naissance";
            case USAGE_NAME -> "lu comme nom d’usage";
            case SINGLE_NAME -> "un seul nom, sur la pièce comme dans la déclaration";
            case BOTH_NAMES -> "les mêmes noms, réunis ou dans un autre ordre";
            case CUT -> "peut-être coupé dans la zone de lecture automatique";
            case PARTICLES -> "le même nom à la particule près";
            case PART -> "une partie du nom seulement";
            case SWAPPED -> "nom et prénom inversés ?";
            case ONE_OF_SEVERAL -> "un des noms de la pièce, un seul étant déclaré";
            case UNDECLARED_BIRTH_NAME -> "peut-être son nom de naissance : lisez le nom d’usage sur la pièce";
            case OTHER_SCRIPT -> "une autre écriture, qui ne se compare pas";
            case ABSENT -> "aucun nom sur la pièce";
            case NEITHER -> "ni le nom de naissance, ni le nom d’usage";
        };
    }

    private static String words(GivenNameReading reading) {
        return switch (reading) {
            case FIRST -> "le premier prénom de la pièce";
            case ALL -> "tous les prénoms de la pièce";
            case SINGLE_NAME -> "un seul nom, sur la pièce comme dans la déclaration";
            case ANOTHER -> "un prénom de la pièce, mais pas le premier";
            case COMPOUND -> "une partie d’un prénom composé";
            case PART -> "la pièce n’a qu’une partie des prénoms déclarés";
            case CUT -> "peut-être coupé dans la zone de lecture automatique";
            case SWAPPED -> "nom et prénom inversés ?";
            case OTHER_SCRIPT -> "une autre écriture, qui ne se compare pas";
            case ABSENT -> "aucun prénom sur la pièce";
            case UNDECLARED -> "aucun prénom déclaré";
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

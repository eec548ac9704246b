package fr.procuration.web.desk;

import fr.procuration.domain.document.BirthDateReading;
import fr.procuration.domain.document.FamilyNameReading;
import fr.procuration.domain.document.GivenNameReading;
import fr.procuration.domain.document.Match;
import org.jspecify.annotations.Nullable;

/** The words for how the fields of a document were read. */
final class Readings {

    private Readings() {}

    static String words(FamilyNameReading reading) {
        return switch (reading) {
            case BIRTH_NAME -> "lu comme nom de naissance";
            case USAGE_NAME -> "lu comme nom d’usage";
            case SINGLE_NAME -> "un seul nom, sur la pièce comme dans la déclaration";
            case BOTH_NAMES -> "les mêmes noms, réunis ou dans un autre ordre";
            case CUT -> "peut-être coupé dans la zone de lecture automatique";
            case PARTICLES -> "le même nom à la particule près";
            case PART -> "une partie du nom seulement";
            case SWAPPED -> "nom et prénom inversés\u00a0?";
            case ONE_OF_SEVERAL -> "un des noms de la pièce, un seul étant déclaré";
            case UNDECLARED_BIRTH_NAME ->
                "peut-être son nom de naissance\u00a0: lisez le nom d’usage sur la pièce, et saisissez-le";
            case OTHER_SCRIPT -> "une autre écriture, qui ne se compare pas";
            case ABSENT -> "aucun nom sur la pièce";
            case NEITHER -> "ni le nom de naissance, ni le nom d’usage";
        };
    }

    static String words(GivenNameReading reading) {
        return switch (reading) {
            case FIRST -> "le premier prénom de la pièce";
            case ALL -> "tous les prénoms de la pièce";
            case SINGLE_NAME -> "un seul nom, sur la pièce comme dans la déclaration";
            case ANOTHER -> "un prénom de la pièce, mais pas le premier";
            case COMPOUND -> "une partie d’un prénom composé";
            case PART -> "la pièce n’a qu’une partie des prénoms déclarés";
            case CUT -> "peut-être coupé dans la zone de lecture automatique";
            case SWAPPED -> "nom et prénom inversés\u00a0?";
            case OTHER_SCRIPT -> "une autre écriture, qui ne se compare pas";
            case ABSENT -> "aucun prénom sur la pièce";
            case UNDECLARED -> "aucun prénom déclaré";
            case NONE -> "aucun prénom de la pièce";
        };
    }

    static String words(BirthDateReading reading) {
        return switch (reading) {
            case SAME -> "la même date";
            case INCOMPLETE -> "compatible, mais l’une des deux dates n’est pas complète";
            case ABSENT -> "aucune date de naissance sur la pièce";
            case MISREAD -> "mal lue dans la zone\u00a0: son chiffre de contrôle est faux";
            case OTHER -> "une autre date";
        };
    }

    static String ofCivilite(@Nullable Match match) {
        if (match == null) {
            return "la civilité ne se compare qu’au sexe indiqué sur la pièce";
        }
        return match == Match.CONFORME ? "va avec la civilité" : "ne va pas avec la civilité";
    }
}

package fr.procuration.web.pages.giving;

import fr.procuration.web.form.MandataireRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of step 1 exactly as they were typed, right or wrong; a text far too long for any name is cut, so that it
 * fits in a cookie and is still too long.
 *
 * @param civilite MADAME, MONSIEUR or empty
 * @param nom the birth name
 * @param nomUsage the nom d'usage, empty if there is none
 * @param prenom the given name
 * @param dateNaissance the date of birth, as in 16/04/1991 or 16041991
 */
record TypedMandataire(String civilite, String nom, String nomUsage, String prenom, String dateNaissance) {

    private static final int KEPT_CHARACTERS = 120;

    /** No name has them, and in JSON each takes the room of six letters, which the cookie of a demande does not have. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\t\n\f\r]]");

    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("(\\d{1,2})[\\s/.-]+(\\d{1,2})[\\s/.-]+(\\d{4})|(\\d{2})(\\d{2})(\\d{4})");

    static final TypedMandataire NOTHING = new TypedMandataire("", "", "", "", "");

    static TypedMandataire of(Map<String, String> form) {
        return new TypedMandataire(
                kept(form.get("civilite")),
                kept(form.get("nom")),
                kept(form.get("nomUsage")),
                kept(form.get("prenom")),
                kept(form.get("dateNaissance")));
    }

    /** The date as the API writes it; a text that is no day, month and year stays as it is. */
    private String isoDate() {
        Matcher date =
                DAY_MONTH_YEAR.matcher(dateNaissance.replace('\u00A0', ' ').strip());
        if (!date.matches()) {
            return dateNaissance;
        }
        int group = date.group(1) == null ? 4 : 1;
        return date.group(group + 2) + "-" + twoDigits(date.group(group + 1)) + "-" + twoDigits(date.group(group));
    }

    MandataireRequest asRequest() {
        return new MandataireRequest(civilite, nom, nomUsage, prenom, isoDate());
    }

    String value(String field) {
        return switch (field) {
            case "civilite" -> civilite;
            case "nom" -> nom;
            case "nomUsage" -> nomUsage;
            case "prenom" -> prenom;
            case "dateNaissance" -> dateNaissance;
            default -> throw new IllegalArgumentException("no field " + field);
        };
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String kept(@Nullable String text) {
        if (text == null) {
            return "";
        }
        int end = text.offsetByCodePoints(0, Math.min(KEPT_CHARACTERS, text.codePointCount(0, text.length())));
        return CONTROLS.matcher(text.substring(0, end)).replaceAll("\uFFFD");
    }

    @Override
    public String toString() {
        return "TypedMandataire[masked]";
    }
}

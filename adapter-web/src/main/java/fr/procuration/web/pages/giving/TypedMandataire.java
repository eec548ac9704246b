package fr.procuration.web.pages.giving;

import fr.procuration.domain.identity.MaritalWords;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.identity.NameDefect;
import fr.procuration.web.form.MandataireRequest;
import fr.procuration.web.form.TypedDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of step 1 exactly as they were typed, right or wrong; a text far too long for any name is cut, so that it
 * fits in a cookie and is still too long.
 *
 * @param civilite MADAME, MONSIEUR or empty
 * @param nom the birth name
 * @param nomUsage the nom d'usage, empty if there is none
 * @param prenom the given name, empty for who has a single name
 * @param nomUnique "oui" if the person has a single name, or empty
 * @param dateNaissance the date of birth, as in 16/04/1991 or 16041991
 */
public record TypedMandataire(
        String civilite, String nom, String nomUsage, String prenom, String nomUnique, String dateNaissance) {

    private static final int KEPT_CHARACTERS = 120;
    private static final String YES = "oui";

    /** No name has them, and in JSON each takes the room of six letters, which the cookie of a demande does not have. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\t\n\f\r]]");

    static final TypedMandataire NOTHING = new TypedMandataire("", "", "", "", "", "");

    static TypedMandataire of(Map<String, String> form) {
        return new TypedMandataire(
                kept(form.get("civilite")),
                kept(form.get("nom")),
                kept(form.get("nomUsage")),
                kept(form.get("prenom")),
                form.containsKey("nomUnique") ? YES : "",
                kept(form.get("dateNaissance")));
    }

    MandataireRequest asRequest() {
        return new MandataireRequest(civilite, nom, nomUsage, prenom, hasSingleName(), TypedDate.iso(dateNaissance));
    }

    /** Whether the person has a single name. */
    public boolean hasSingleName() {
        return nomUnique.equals(YES);
    }

    /** Whether two names were typed in one, as in CANAPELLE épouse FAUTEUILLAC: there are two fields. */
    public boolean joinsTwoNames() {
        return NameDefect.of(nom).isEmpty() && MaritalWords.joinTwo(new Name(nom));
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

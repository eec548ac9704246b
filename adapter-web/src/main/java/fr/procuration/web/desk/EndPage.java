package fr.procuration.web.desk;

import fr.procuration.web.form.Errors;
import org.jspecify.annotations.Nullable;

/**
 * The page of an agent of the file.
 *
 * @param nir whose procuration ends, as it was typed
 * @param motif why, as it was chosen
 * @param nirLevee whose number is unblocked, as it was typed
 * @param levee why, as it was chosen
 * @param errors what is wrong with what was sent
 * @param verdict what came of it, null if nothing was done
 */
public record EndPage(
        String nir,
        String motif,
        String nirLevee,
        String levee,
        Errors errors,
        @Nullable VerdictBox verdict) {

    static final EndPage EMPTY = new EndPage("", "", "", "", Errors.NONE, null);

    static EndPage of(EndForm form, Errors errors, @Nullable VerdictBox verdict) {
        return new EndPage(form.nir(), form.motif(), "", "", errors, verdict);
    }

    static EndPage of(LiftForm form, Errors errors, @Nullable VerdictBox verdict) {
        return new EndPage("", "", form.nirLevee(), form.levee(), errors, verdict);
    }

    static EndPage done(VerdictBox verdict) {
        return new EndPage("", "", "", "", Errors.NONE, verdict);
    }

    String title() {
        if (!errors.isEmpty()) {
            return "Erreur – Fin d’une procuration";
        }
        return verdict == null ? "Fin d’une procuration" : verdict.title();
    }

    @Override
    public String toString() {
        return "EndPage[masked]";
    }
}

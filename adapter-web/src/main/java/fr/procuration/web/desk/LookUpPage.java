package fr.procuration.web.desk;

import fr.procuration.web.form.Errors;
import org.jspecify.annotations.Nullable;

/**
 * The number to look up.
 *
 * @param nir as it was typed
 * @param contact how the demand arrives
 * @param errors what is wrong with it
 * @param verdict what the agent sees first, null if nothing was asked yet
 * @param awaitsReceipt whether the next thing to do is to scan a receipt again
 */
public record LookUpPage(
        String nir, String contact, Errors errors, @Nullable VerdictBox verdict, boolean awaitsReceipt) {

    static final LookUpPage EMPTY = new LookUpPage("", "ACCUEIL", Errors.NONE, null, false);

    static LookUpPage of(LookUpForm form, Errors errors, @Nullable VerdictBox verdict) {
        return new LookUpPage(form.nir(), form.contact(), errors, verdict, false);
    }

    static LookUpPage because(VerdictBox refusal) {
        return new LookUpPage("", "ACCUEIL", Errors.NONE, refusal, false);
    }

    static LookUpPage ofReceipt(VerdictBox refusal) {
        return new LookUpPage("", "ACCUEIL", Errors.NONE, refusal, true);
    }

    @Override
    public String toString() {
        return "LookUpPage[masked]";
    }
}

package fr.procuration.web.desk;

import fr.procuration.web.form.Errors;
import org.jspecify.annotations.Nullable;

/** The number to look up. */
public record LookUpPage(
        String nir, String contact, Errors errors, @Nullable VerdictBox verdict) {

    static final LookUpPage EMPTY = new LookUpPage("", "ACCUEIL", Errors.NONE, null);

    static LookUpPage of(LookUpForm form, Errors errors, @Nullable VerdictBox verdict) {
        return new LookUpPage(form.nir(), form.contact(), errors, verdict);
    }

    static LookUpPage because(VerdictBox refusal) {
        return new LookUpPage("", "ACCUEIL", Errors.NONE, refusal);
    }

    @Override
    public String toString() {
        return "LookUpPage[masked]";
    }
}

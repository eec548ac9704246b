package fr.procuration.medialog.pages;

import org.jspecify.annotations.Nullable;

/**
 * The number to look up.
 *
 * @param nir as it was typed
 * @param contact how the demand arrived
 * @param errors what is wrong
 * @param verdict why there is no answer, null if nothing was asked yet
 */
public record SearchPage(
        String nir, String contact, Errors errors, @Nullable Verdict verdict) {

    static final SearchPage EMPTY = new SearchPage("", "ACCUEIL", Errors.NONE, null);

    @Override
    public String toString() {
        return "SearchPage[masked]";
    }
}

package fr.procuration.web.pages.appointment;

import fr.procuration.web.form.Errors;
import org.jspecify.annotations.Nullable;

/**
 * Step 3: who comes.
 *
 * @param when the hour chosen, in words
 * @param mandataire how the mandataire is called, null if no procuration covers the day
 * @param missing what is missing for a mandataire to come, null if nothing is
 */
public record WhoPage(
        String when, @Nullable String mandataire, @Nullable String missing, TypedWish wish, Errors errors) {

    @Override
    public String toString() {
        return "WhoPage[masked]";
    }
}

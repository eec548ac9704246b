package fr.procuration.web.pages.appointment;

import org.jspecify.annotations.Nullable;

/**
 * The last step: everything once more.
 *
 * @param who who comes, in words
 * @param missing what is missing for a mandataire to come, null if nothing is
 * @param key the name of the request, for who clicks twice
 */
public record RecapPage(
        String when,
        String site,
        String address,
        String motif,
        String who,
        @Nullable String missing,
        String key,
        TypedWish wish) {

    @Override
    public String toString() {
        return "RecapPage[masked]";
    }
}

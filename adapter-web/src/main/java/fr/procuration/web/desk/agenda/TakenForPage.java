package fr.procuration.web.desk.agenda;

import org.jspecify.annotations.Nullable;

/**
 * What was taken for somebody.
 *
 * @param missing what is missing for the mandataire to come, null if nothing is
 */
public record TakenForPage(
        String when,
        String site,
        String motif,
        boolean represented,
        @Nullable String missing) {}

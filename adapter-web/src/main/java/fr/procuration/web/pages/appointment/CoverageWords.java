package fr.procuration.web.pages.appointment;

import fr.procuration.port.appointment.Coverage;
import fr.procuration.web.pages.frame.French;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says what is missing for the mandataire to come, and from when on it can be given. */
public final class CoverageWords {

    private CoverageWords() {}

    /** Null if a procuration covers the day. */
    public static @Nullable String missing(Coverage coverage) {
        if (coverage.covers()) {
            return null;
        }
        LocalDate until = coverage.until();
        return until == null
                ? "Aucune procuration n’est en cours\u00a0: donnez-en une avant ce rendez-vous, elle vaut aussitôt, pour un mois."
                : "La procuration en cours prend fin le " + French.date(until)
                        + ", avant ce rendez-vous. Une procuration ne se prolonge pas\u00a0: vous pourrez donner la suivante dès le "
                        + French.date(until.plusDays(1)) + ", ou après avoir révoqué celle-ci.";
    }
}

package fr.procuration.web.pages.giving;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Validity;
import fr.procuration.web.pages.frame.French;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Step 2: everything the mandant is about to certify.
 *
 * @param mandant who gives
 * @param mandataire who receives
 * @param validity from when to when, if it is given now
 * @param request the name of the demande shown
 * @param note what happened when it was sent before, null if nothing did
 */
public record SummaryPage(
        Mandant mandant,
        Mandataire mandataire,
        Validity validity,
        String request,
        @Nullable Note note) {

    /** Why nothing was given. */
    public enum Note {
        /** The box was left empty. */
        UNCERTIFIED,
        /** It would have begun on another day than was shown. */
        OTHER_DAYS
    }

    /** The field of the form that holds the first day shown. */
    private static final String FIRST_DAY = "du";

    /** Nothing if the form does not hold it. */
    static Optional<LocalDate> firstDayIn(Map<String, String> form) {
        try {
            return Optional.of(LocalDate.parse(form.getOrDefault(FIRST_DAY, "")));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Whether the box was left empty.
     *
     * @return true if that is why nothing was given
     */
    public boolean uncertified() {
        return note == Note.UNCERTIFIED;
    }

    /**
     * Whether the days are others than were shown before.
     *
     * @return true if that is why nothing was given
     */
    public boolean otherDays() {
        return note == Note.OTHER_DAYS;
    }

    /**
     * What the form holds of the days shown.
     *
     * @return the first day, as in 2025-12-16
     */
    public String certifiedDay() {
        return validity.firstDay().toString();
    }

    /**
     * The mandant.
     *
     * @return as in M. Jean DUPONT
     */
    public String mandantName() {
        return French.name(mandant.identite());
    }

    /**
     * The mandant's date of birth.
     *
     * @return as in 21/06/1970
     */
    public String mandantBirthDate() {
        return French.date(mandant.identite().dateNaissance());
    }

    /**
     * The mandataire.
     *
     * @return as in M. Martin DUPONT
     */
    public String mandataireName() {
        return French.name(mandataire.identite());
    }

    /**
     * The mandataire's nom d'usage.
     *
     * @return the name, null if there is none
     */
    public @Nullable String mandataireUsageName() {
        return mandataire.identite().usageName().map(name -> name.value()).orElse(null);
    }

    /**
     * The mandataire's date of birth.
     *
     * @return as in 16/04/1991
     */
    public String mandataireBirthDate() {
        return French.date(mandataire.identite().dateNaissance());
    }

    /**
     * The first day.
     *
     * @return as in 16/12/2025
     */
    public String firstDay() {
        return French.date(validity.firstDay());
    }

    /**
     * The last day.
     *
     * @return as in 16/01/2026
     */
    public String lastDay() {
        return French.date(validity.lastDay());
    }
}

package fr.procuration.port.appointment;

import fr.procuration.domain.Procuration;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Whether the mandataire can come in the mandant's place on the day of an appointment, as far as is known today.
 *
 * @param covers whether a procuration runs when the appointment begins
 * @param until the last day of the one that runs now, null if none does
 */
public record Coverage(boolean covers, @Nullable LocalDate until) {

    /** No procuration runs. */
    public static final Coverage NONE = new Coverage(false, null);

    /**
     * What a procuration is worth for a slot.
     *
     * @param latest the latest procuration of the mandant, null if they never gave one
     * @param slot when the appointment is
     * @param now the present
     * @return whether it runs when the slot begins, and until which day it does
     */
    public static Coverage of(@Nullable Procuration latest, Slot slot, Instant now) {
        if (latest == null || !latest.countsAt(now)) {
            return NONE;
        }
        return new Coverage(!latest.validity().isOverAt(slot.start()), latest.lastDay());
    }

    /**
     * Whether the mandataire is to come, and could not.
     *
     * @param appointment the appointment
     * @param given the procurations of the mandant, in any order
     * @return true if it was said that the mandataire comes, and none of these counts when it begins
     */
    public static boolean isMissing(Appointment appointment, Collection<Procuration> given) {
        Instant start = appointment.slot().start();
        return appointment.represented() && given.stream().noneMatch(each -> each.countsAt(start));
    }

    /**
     * Whether it was said that the mandataire comes, and none could.
     *
     * @param appointment the appointment
     * @return true if another procuration has to be given before
     */
    public boolean isMissingFor(Appointment appointment) {
        return appointment.represented() && appointment.state().isOpen() && !covers;
    }
}

package fr.procuration.port.driving;

import fr.procuration.domain.appointment.Appointee;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.appointment.Coverage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mandant takes an appointment online (guide, use case 1). */
@FunctionalInterface
public interface TakeAppointment {

    /**
     * Takes an appointment. It is recorded before this returns.
     *
     * @param command what is asked
     * @return the appointment; under a key that was used before for the same request, the one taken then, as it was then
     * @throws fr.procuration.domain.RefusedException if the rules refuse: no such site, motif or slot, a slot without a place, one open for
     *     the motif already, or a key used before for another request
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    Answer take(Command command);

    /**
     * What is asked.
     *
     * @param of who takes it
     * @param wish what they want
     * @param key names the request, so that it can be sent again safely; null for none
     */
    record Command(Appointee of, Wish wish, @Nullable IdempotencyKey key) {}

    /**
     * What somebody wants.
     *
     * @param site at which site
     * @param start the start of the slot
     * @param motif the code of what it is about
     * @param represented whether the mandataire will come in the mandant's place
     */
    record Wish(String site, Instant start, String motif, boolean represented) {}

    /**
     * What is answered.
     *
     * @param appointment the appointment
     * @param coverage whether a procuration runs on its day
     * @param replayed whether it was taken by an earlier request of the same key, and may no longer be as it was then
     */
    record Answer(Appointment appointment, Coverage coverage, boolean replayed) {}
}

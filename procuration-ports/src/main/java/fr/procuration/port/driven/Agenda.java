package fr.procuration.port.driven;

import fr.procuration.domain.Change;
import fr.procuration.domain.appointment.Appointee;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.FreeSlot;
import fr.procuration.domain.appointment.Site;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.appointment.Booking;
import fr.procuration.port.appointment.PlannedChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The appointments of the sites. Safe for use by several threads and several instances at once.
 *
 * <p>What is recorded is durable before the method returns, and seen by every read that begins afterwards. An open appointment that is
 * not over holds a place of its slot; a slot has as many places as its site has desks, and a place is given once. A change is recorded
 * with its event in the {@link Feed} and with the messages that tell of it, all or none; it ends the messages of the same appointment
 * that have a {@linkplain fr.procuration.port.message.MessageKind#isInOrder() time of their own} and wait for it: those that still hold
 * come again. What is due already is left, and sent if it still holds.
 * Instants are kept to the microsecond. Every method throws {@link fr.procuration.port.UnavailableException} on an outage.
 */
public interface Agenda {

    /**
     * The sites at which appointments can be taken.
     *
     * @return all of them, in the order in which they are shown
     */
    List<Site> sites();

    /**
     * The slots with a place left, whether they can be taken now or not.
     *
     * @param site where
     * @param from the first instant at which one can begin
     * @param until the first instant at which none can begin any more
     * @return in growing order
     */
    List<FreeSlot> freeSlots(Site site, Instant from, Instant until);

    /**
     * Records an appointment. Of several at once on the last place of a slot one is recorded; of several at once of one mandant for one
     * motif too.
     *
     * @param of whose it is
     * @param site where
     * @param taken the appointment
     * @param key the key of the request, null if it has none
     * @return that it was recorded; or else, and nothing is written, that the key has an answer already, that the mandant has an appointment
     *     of that motif which is still to come, or that no place is left; the first of them that is so
     */
    AppointmentOutcome take(Appointee of, Site site, PlannedChange taken, @Nullable IdempotencyKey key);

    /**
     * Moves an appointment to another slot, giving its place back: both or none.
     *
     * @param site where
     * @param moved the appointment in its new slot
     * @return {@link AppointmentOutcome.Recorded}, {@link AppointmentOutcome.Full}, or {@link AppointmentOutcome.Outdated}, and nothing is written
     */
    AppointmentOutcome move(Site site, PlannedChange moved);

    /**
     * Records any other change. Closing an appointment as cancelled gives its place back.
     *
     * @param change what was decided
     * @return true if it was recorded; false, and nothing is written, if another change of the appointment came first
     */
    boolean record(PlannedChange change);

    /**
     * Closes an appointment whose visit begins, together with the reception of the mandataire: both or none.
     *
     * @param closing the appointment closed
     * @param reception the reception, as {@link ProcurationStore#record} would record it
     * @return true if both were recorded; false, and nothing is written, if another change of the appointment came first, or the store
     *     would not record the reception
     */
    boolean honour(PlannedChange closing, Change reception);

    /**
     * One appointment.
     *
     * @param id which
     * @return the appointment and whose it is, or nothing if there is none
     */
    Optional<Booking> find(AppointmentId id);

    /**
     * The appointments of a mandant.
     *
     * @param mandant whose
     * @return those that are kept, the one that begins last first
     */
    List<Appointment> of(Nir mandant);

    /**
     * The appointments of a site that begin in a time, cancelled ones left out.
     *
     * @param site which site
     * @param from the first instant at which one can begin
     * @param until the first instant at which none can begin any more
     * @return in the order in which they begin; of one slot in that in which they were taken
     */
    List<Booking> on(Site site, Instant from, Instant until);

    /**
     * The appointment that was taken under a key.
     *
     * @param mandant whose key
     * @param key the key
     * @return the appointment as it was when it was taken, or nothing
     */
    Optional<Appointment> answerTo(Nir mandant, IdempotencyKey key);

    /**
     * The open appointments of the mandant whom an entry of the journal is about, to which the mandataire is to come.
     *
     * @param entry an entry of the journal
     * @return those that are not over when the entry was made, and to which the mandataire was to come then, as was said before
     */
    List<Booking> representedOf(JournalEntry entry);
}

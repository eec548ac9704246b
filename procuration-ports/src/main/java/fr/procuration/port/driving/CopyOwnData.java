package fr.procuration.port.driving;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.message.ContactDetails;
import fr.procuration.port.message.Message;
import fr.procuration.port.receipt.RegisteredReceipt;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A mandant takes a copy of all that is known about them (RGPD, art. 15 and 20). */
@FunctionalInterface
public interface CopyOwnData {

    /**
     * Reads all of it. That it was read is a consultation itself, durable before this returns, and the first in the copy.
     *
     * @param mandant who asks
     * @param origin the machine from which they ask, from 1 to 100 characters
     * @return all that is kept, except what the account has
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    OwnData of(Nir mandant, String origin);

    /**
     * What is kept about a mandant.
     *
     * @param at when it was read
     * @param procurations all they gave, the latest first
     * @param visits what happened at desks with these, the latest first
     * @param appointments the one that begins last first
     * @param consultations who looked, the latest first
     * @param contact how they are reached
     * @param messages what they were told, the newest first
     * @param receipts what the receipts of these procurations are known by; only of those of which one was made
     */
    record OwnData(
            Instant at,
            List<ProcurationSnapshot> procurations,
            List<ProcurationEvent> visits,
            List<Appointment> appointments,
            List<Consultation> consultations,
            ContactDetails contact,
            List<Message> messages,
            Map<ProcurationId, RegisteredReceipt> receipts) {

        /** A copy. */
        public OwnData {
            procurations = List.copyOf(procurations);
            visits = List.copyOf(visits);
            appointments = List.copyOf(appointments);
            consultations = List.copyOf(consultations);
            messages = List.copyOf(messages);
            receipts = Map.copyOf(receipts);
        }

        /** A copy where no receipts are made. */
        public OwnData(
                Instant at,
                List<ProcurationSnapshot> procurations,
                List<ProcurationEvent> visits,
                List<Appointment> appointments,
                List<Consultation> consultations,
                ContactDetails contact,
                List<Message> messages) {
            this(at, procurations, visits, appointments, consultations, contact, messages, Map.of());
        }
    }
}

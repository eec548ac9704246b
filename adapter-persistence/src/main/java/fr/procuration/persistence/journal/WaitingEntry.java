package fr.procuration.persistence.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of the journal that has no position, or of which its row does not say it yet; or an event of an appointment without a place.
 *
 * @param number of which procuration, zero of none
 */
record WaitingEntry(int part, long id, UUID mandant, int number, String kind, Instant at) {

    boolean isOfAppointment() {
        return number == 0;
    }
}

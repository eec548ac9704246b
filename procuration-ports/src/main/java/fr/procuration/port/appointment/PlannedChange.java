package fr.procuration.port.appointment;

import fr.procuration.domain.appointment.AppointmentChange;
import fr.procuration.port.message.PlannedMessage;
import java.util.List;

/**
 * A change of an appointment, and what the mandant is told of it.
 *
 * @param change what was decided
 * @param messages what to tell, each of another kind
 */
public record PlannedChange(AppointmentChange change, List<PlannedMessage> messages) {

    /** A change. */
    public PlannedChange {
        messages = List.copyOf(messages);
    }
}

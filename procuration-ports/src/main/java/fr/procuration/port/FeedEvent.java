package fr.procuration.port;

import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.appointment.AppointmentEvent;
import java.util.UUID;

/** What the feed tells of. */
public sealed interface FeedEvent {

    /**
     * What it is about.
     *
     * @return the name of a procuration or of an appointment
     */
    UUID subject();

    /**
     * A grant or an end.
     *
     * @param event what happened
     */
    record OfProcuration(ProcurationEvent event) implements FeedEvent {
        @Override
        public UUID subject() {
            return event.procuration().value();
        }
    }

    /**
     * A change of an appointment.
     *
     * @param event what happened
     */
    record OfAppointment(AppointmentEvent event) implements FeedEvent {
        @Override
        public UUID subject() {
            return event.appointment().id().value();
        }
    }
}

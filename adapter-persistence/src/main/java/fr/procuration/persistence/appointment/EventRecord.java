package fr.procuration.persistence.appointment;

import fr.procuration.domain.Agent;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentEvent;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.domain.appointment.Requester;
import fr.procuration.domain.appointment.Slot;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is recorded of an event of an appointment; what an agent recorded says who. */
@Introspected
public record EventRecord(
        long id,
        AppointmentEvent.Kind kind,
        Instant at,
        UUID appointment,
        String site,
        Instant startsAt,
        Instant endsAt,
        String motif,
        boolean represented,
        AppointmentState state,
        int sequence,
        int revision,
        Requester takenBy,
        Instant takenAt,
        Requester requester,
        @Nullable String agent,
        @Nullable String agentSite,
        @Nullable String origin) {

    /** {@return what happened} */
    public AppointmentEvent event() {
        return new AppointmentEvent(kind, asItWas(), at, new Actor(requester, by()));
    }

    Appointment asItWas() {
        return new Appointment(
                new AppointmentId(appointment),
                site,
                new Slot(startsAt, endsAt),
                motif,
                represented,
                state,
                sequence,
                revision,
                takenBy,
                takenAt);
    }

    private @Nullable Agent by() {
        return agent == null || agentSite == null || origin == null ? null : new Agent(agent, agentSite, origin);
    }
}

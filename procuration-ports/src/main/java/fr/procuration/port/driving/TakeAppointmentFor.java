package fr.procuration.port.driving;

import fr.procuration.domain.Agent;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/** An agent takes an appointment for the mandant, or for the mandataire who calls (guide, use case 2). */
@FunctionalInterface
public interface TakeAppointmentFor {

    /**
     * Takes an appointment as {@link TakeAppointment} does. It is a consultation of that person, durable before this returns.
     *
     * @param command what is asked
     * @return the appointment, as there
     * @throws fr.procuration.domain.RefusedException as there; besides, if the mandataire calls and no procuration runs, or the agent or the
     *     desk has asked too much
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    TakeAppointment.Answer take(Command command);

    /**
     * What is asked.
     *
     * @param mandant whose appointment
     * @param caller how the mandant who calls is named; null if the mandataire calls, and the procuration says it
     * @param wish what they want
     * @param agent who takes the call
     * @param key names the request; null for none
     */
    record Command(
            Nir mandant,
            @Nullable PersonName caller,
            TakeAppointment.Wish wish,
            Agent agent,
            @Nullable IdempotencyKey key) {}
}

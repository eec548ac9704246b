package fr.procuration.usecase;

import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointee;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.port.driving.TakeAppointment;
import fr.procuration.port.driving.TakeAppointmentFor;
import java.time.Instant;
import java.util.Optional;

/** Records the consultation, then takes the appointment. */
final class TakeForService implements TakeAppointmentFor {

    private final Desk desk;
    private final TakeService take;

    TakeForService(Desk desk, TakeService take) {
        this.desk = desk;
        this.take = take;
    }

    @Override
    public TakeAppointment.Answer take(Command command) {
        Instant now = desk.admit(command.mandant(), command.agent());
        PersonName name = command.caller();
        Actor by = Actor.agent(command.agent());
        if (name == null) {
            name = represented(command, now);
            by = Actor.mandataire(command.agent());
        }
        desk.record(command.mandant(), command.agent(), now, Outcome.RENDEZ_VOUS);
        try {
            return take.take(
                    new TakeAppointment.Command(new Appointee(command.mandant(), name), command.wish(), command.key()),
                    by,
                    now);
        } catch (RefusedException refused) {
            // Nothing was taken: whoever tries numbers gets no further than by looking them up.
            desk.foundNobody(command.agent());
            throw refused;
        }
    }

    private PersonName represented(Command command, Instant now) {
        Optional<PersonName> name = desk.running(command.mandant(), command.agent(), now)
                .map(running -> PersonName.of(running.mandant().identite()));
        if (name.isEmpty()) {
            desk.record(command.mandant(), command.agent(), now, Outcome.AUCUNE_PROCURATION);
            throw new RefusedException(new Refusal.NoProcurationRunning());
        }
        return name.get();
    }
}

package fr.procuration.usecase;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointee;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentChange;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.appointment.Coverage;
import fr.procuration.port.driven.AppointmentOutcome;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.TakeAppointment;
import java.time.Instant;

/** Takes appointments for whoever asks. */
final class TakeService implements TakeAppointment {

    private final Appointments appointments;
    private final ProcurationStore procurations;
    private final Clock clock;

    TakeService(Appointments appointments, ProcurationStore procurations, Clock clock) {
        this.appointments = appointments;
        this.procurations = procurations;
        this.clock = clock;
    }

    @Override
    public Answer take(Command command) {
        return take(command, Actor.MANDANT, clock.now());
    }

    Answer take(Command command, Actor by, Instant now) {
        IdempotencyKey key = command.key();
        Site site;
        AppointmentChange taken;
        try {
            site = appointments.site(command.wish().site());
            taken = decide(command.wish(), site, by, now);
        } catch (RefusedException refused) {
            if (key != null
                    && appointments.agenda().answerTo(command.of().nir(), key).isPresent()) {
                return repeat(command, key, now);
            }
            throw refused;
        }
        AppointmentOutcome outcome =
                appointments.agenda().take(command.of(), site, AppointmentMessages.of(taken, site), key);
        if (outcome instanceof AppointmentOutcome.Recorded) {
            return answer(command.of(), taken.appointment(), false, now);
        }
        if (outcome instanceof AppointmentOutcome.Answered && key != null) {
            return repeat(command, key, now);
        }
        if (outcome instanceof AppointmentOutcome.Open open) {
            throw new RefusedException(
                    new Refusal.AppointmentOpen(open.open().slot().start()));
        }
        throw appointments.taken(site, command.wish().start(), now);
    }

    private static AppointmentChange decide(Wish wish, Site site, Actor by, Instant now) {
        return Appointment.take(AppointmentId.random(), site, wish.start(), wish.motif(), wish.represented(), by, now);
    }

    private Answer repeat(Command command, IdempotencyKey key, Instant now) {
        Appointment first = appointments
                .agenda()
                .answerTo(command.of().nir(), key)
                .orElseThrow(() -> new DamagedDataException("appointment: answered, and not kept"));
        if (!wish(first).equals(command.wish())) {
            throw new RefusedException(new Refusal.KeyReused());
        }
        return answer(command.of(), first, true, now);
    }

    private static Wish wish(Appointment first) {
        return new Wish(first.site(), first.slot().start(), first.motif(), first.represented());
    }

    private Answer answer(Appointee of, Appointment appointment, boolean replayed, Instant now) {
        return new Answer(
                appointment,
                Coverage.of(procurations.latest(of.nir()).orElse(null), appointment.slot(), now),
                replayed);
    }
}

package fr.procuration.bootstrap.audit;

import fr.procuration.bootstrap.metrics.MeteredAppointments;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.ChangeAppointment;
import fr.procuration.port.driving.TakeAppointment;
import fr.procuration.usecase.UseCases;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Notes from where appointments are taken and changed. */
@Factory
final class NotedAppointments {

    private final ChangeNotes notes;
    private final Agenda agenda;
    private final Clock clock;

    NotedAppointments(ChangeNotes notes, Agenda agenda, Clock clock) {
        this.notes = notes;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Singleton
    TakeAppointment takeAppointment(ProcurationStore store, MeteredAppointments counted) {
        TakeAppointment useCase = counted.taken(UseCases.takeAppointment(agenda, store, clock));
        return command -> {
            TakeAppointment.Answer answer = useCase.take(command);
            if (!answer.replayed()) {
                noted("pris", answer.appointment());
            }
            return answer;
        };
    }

    @Singleton
    ChangeAppointment changeAppointment(MeteredAppointments counted) {
        ChangeAppointment useCase = counted.changes(UseCases.changeAppointment(agenda, clock));
        return new ChangeAppointment() {
            @Override
            public Appointment move(AppointmentId id, Instant start, By by) {
                return noted("déplacé", useCase.move(id, start, by));
            }

            @Override
            public Appointment cancel(AppointmentId id, By by) {
                return noted("annulé", useCase.cancel(id, by));
            }

            @Override
            public Appointment represent(AppointmentId id, boolean represented, By by) {
                return noted("représentation", useCase.represent(id, represented, by));
            }
        };
    }

    private Appointment noted(String what, Appointment changed) {
        notes.note("rendez-vous " + what + ' ' + changed.id().value());
        return changed;
    }
}

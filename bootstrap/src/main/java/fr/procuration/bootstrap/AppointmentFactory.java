package fr.procuration.bootstrap;

import fr.procuration.bootstrap.metrics.MeteredAppointments;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driven.Notifier;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.KeepAgenda;
import fr.procuration.port.driving.OpenAppointment;
import fr.procuration.port.driving.TakeAppointmentFor;
import fr.procuration.port.driving.ViewAppointments;
import fr.procuration.port.driving.ViewSites;
import fr.procuration.usecase.UseCases;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Wires the use cases of appointments, and counts how they end. Those that take and change are in {@code audit.NotedAppointments}. */
@Factory
final class AppointmentFactory {

    @Singleton
    ViewSites viewSites(Agenda agenda, Clock clock, MeteredAppointments counted) {
        return counted.sites(UseCases.viewSites(agenda, clock));
    }

    @Singleton
    TakeAppointmentFor takeAppointmentFor(
            Agenda agenda,
            ProcurationStore store,
            Consultations consultations,
            LookUpLimits limits,
            Clock clock,
            MeteredAppointments counted) {
        return counted.takenFor(UseCases.takeAppointmentFor(agenda, store, consultations, limits, clock));
    }

    @Singleton
    ViewAppointments viewAppointments(Agenda agenda, ProcurationStore store, Clock clock, MeteredAppointments counted) {
        return counted.views(UseCases.viewAppointments(agenda, store, clock));
    }

    @Singleton
    KeepAgenda keepAgenda(Agenda agenda, Clock clock, MeteredAppointments counted) {
        return counted.agenda(UseCases.keepAgenda(agenda, clock));
    }

    @Singleton
    OpenAppointment openAppointment(
            Agenda agenda,
            ProcurationStore store,
            Consultations consultations,
            LookUpLimits limits,
            Clock clock,
            MeteredAppointments counted) {
        return counted.opened(UseCases.openAppointment(agenda, store, consultations, limits, clock));
    }

    @Singleton
    Notifier representationNotifier(Agenda agenda, ProcurationStore store, Clock clock) {
        return UseCases.representationNotifier(agenda, store, clock);
    }
}

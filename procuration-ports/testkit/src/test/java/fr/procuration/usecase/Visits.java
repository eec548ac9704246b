package fr.procuration.usecase;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.Site;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.LookUpLimits;
import fr.procuration.port.driving.ChangeAppointment;
import fr.procuration.port.driving.GrantProcuration;
import fr.procuration.port.driving.KeepAgenda;
import fr.procuration.port.driving.OpenAppointment;
import fr.procuration.port.driving.ReceiveMandataire;
import fr.procuration.port.driving.RevokeProcuration;
import fr.procuration.port.driving.TakeAppointment;
import fr.procuration.port.driving.TakeAppointment.Wish;
import fr.procuration.port.driving.TakeAppointmentFor;
import fr.procuration.port.driving.ViewAppointments;
import fr.procuration.port.driving.ViewSites;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.memory.InMemoryAgenda;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryLookUpLimits;
import fr.procuration.port.memory.InMemoryMessages;
import fr.procuration.port.memory.InMemoryNotifierCursors;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.SettableClock;
import java.time.Instant;
import java.util.List;

/** All that appointments take, in memory. */
final class Visits {

    final InMemoryProcurations store = new InMemoryProcurations();
    final InMemoryMessages messages = new InMemoryMessages(store);
    final InMemoryAgenda agenda = new InMemoryAgenda(List.of(Sites.PARIS, Sites.REUNION), store, messages);
    final InMemoryConsultations traces = new InMemoryConsultations();
    final SettableClock clock = new SettableClock(Instants.GUIDE);
    final LookUpLimits limits = InMemoryLookUpLimits.generous(clock);

    final ViewSites sites = UseCases.viewSites(agenda, clock);
    final TakeAppointment take = UseCases.takeAppointment(agenda, store, clock);
    final TakeAppointmentFor takeFor = UseCases.takeAppointmentFor(agenda, store, traces, limits, clock);
    final ChangeAppointment change = UseCases.changeAppointment(agenda, clock);
    final ViewAppointments view = UseCases.viewAppointments(agenda, store, clock);
    final KeepAgenda keep = UseCases.keepAgenda(agenda, clock);
    final OpenAppointment open = UseCases.openAppointment(agenda, store, traces, limits, clock);
    final ReceiveMandataire receive = UseCases.receiveMandataire(store, agenda, traces, limits, clock);
    final GrantProcuration grant = UseCases.grantProcuration(store, clock);
    final RevokeProcuration revoke = UseCases.revokeProcuration(store, clock);

    /** On Friday at 10, to be represented. */
    static Wish wish(Site site, Instant start) {
        return new Wish(site.id(), start, Sites.FILE.code(), true);
    }

    static Wish wish() {
        return wish(Sites.PARIS, Appointments.FRIDAY_AT_10);
    }

    Appointment taken(Mandant mandant) {
        return take.take(new TakeAppointment.Command(Appointments.of(mandant), wish(), null))
                .appointment();
    }

    void granted(Mandant mandant) {
        grant.grant(new GrantProcuration.Command(Declarations.by(mandant), null));
    }

    /** The latest, and the notifier is told. */
    void revoked(Mandant mandant) {
        revoke.revoke(mandant.nir(), store.latest(mandant.nir()).orElseThrow().id());
        relay();
    }

    void relay() {
        UseCases.relayNotifications(
                        store,
                        new InMemoryNotifierCursors(),
                        List.of(UseCases.representationNotifier(agenda, store, clock)))
                .relay();
    }

    Appointment now(Appointment before) {
        return agenda.find(before.id()).orElseThrow().appointment();
    }

    static ChangeAppointment.By by(Nir mandant) {
        return new ChangeAppointment.Mandant(mandant);
    }

    static ChangeAppointment.By by(Agent agent) {
        return new ChangeAppointment.Desk(agent);
    }

    /** Nobody else can take it. */
    void fill(Instant start) {
        for (int desk = 0; desk < Sites.PARIS.desks(); desk++) {
            agenda.take(Appointments.of(Mandants.random()), Sites.PARIS, Appointments.taken(Sites.PARIS, start), null);
        }
    }

    static Agent reunion() {
        return new Agent("agent.reunion", Sites.REUNION.id(), Agents.PARIS.origin());
    }

    Change grantedAt(Mandant mandant, Instant at) {
        Change given = Changes.grant(Declarations.by(mandant), at);
        store.record(given);
        return given;
    }
}

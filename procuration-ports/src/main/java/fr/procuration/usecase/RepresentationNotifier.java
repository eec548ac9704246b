package fr.procuration.usecase;

import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.appointment.Booking;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.Notifier;
import fr.procuration.port.driven.ProcurationStore;
import java.time.Instant;

/**
 * When a procuration ends before its month is over, the mandataire comes to no appointment any more, unless another one runs by then. What is at a site that is
 * there no more stays as it is.
 */
final class RepresentationNotifier implements Notifier {

    private static final String NAME = "rendez-vous";

    private final Appointments appointments;
    private final ProcurationStore procurations;
    private final Clock clock;

    RepresentationNotifier(Appointments appointments, ProcurationStore procurations, Clock clock) {
        this.appointments = appointments;
        this.procurations = procurations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void notify(JournalEntry entry) {
        if (entry.event() instanceof ProcurationEvent.Ended) {
            Instant now = clock.now();
            appointments.agenda().representedOf(entry).forEach(booking -> end(booking, now));
        }
    }

    private void end(Booking booking, Instant now) {
        if (booking.appointment().isToComeAt(now)
                && appointments.find(booking.appointment().site()).isPresent()
                && procurations.running(booking.of().nir(), now).isEmpty()) {
            appointments.change(
                    booking.appointment().id(),
                    each -> true,
                    (appointment, site) -> appointment.represent(false, Actor.SERVICE, now));
        }
    }
}

package fr.procuration.usecase;

import fr.procuration.domain.Procuration;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.appointment.Coverage;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driving.ViewAppointments;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows appointments as they are now. */
final class AppointmentViewService implements ViewAppointments {

    private static final Comparator<View> BY_START =
            Comparator.comparing(view -> view.appointment().slot().start());

    private final Appointments appointments;
    private final ProcurationStore procurations;
    private final Clock clock;

    AppointmentViewService(Appointments appointments, ProcurationStore procurations, Clock clock) {
        this.appointments = appointments;
        this.procurations = procurations;
        this.clock = clock;
    }

    @Override
    public List<View> all(Nir mandant) {
        Instant now = clock.now();
        List<Appointment> all = appointments.agenda().of(mandant);
        if (all.isEmpty()) {
            return List.of();
        }
        Procuration latest = procurations.latest(mandant).orElse(null);
        List<View> views = all.stream().map(each -> view(each, latest, now)).toList();
        return Stream.concat(
                        views.stream().filter(View::toCome).sorted(BY_START),
                        views.stream().filter(view -> !view.toCome()).sorted(BY_START.reversed()))
                .toList();
    }

    @Override
    public View one(Nir mandant, AppointmentId id) {
        Instant now = clock.now();
        Appointment appointment = appointments.own(id, Appointments.of(mandant)).appointment();
        return view(appointment, procurations.latest(mandant).orElse(null), now);
    }

    private View view(Appointment appointment, @Nullable Procuration latest, Instant now) {
        return new View(
                appointment,
                appointments.find(appointment.site()).orElse(null),
                Coverage.of(latest, appointment.slot(), now),
                appointment.isChangeableAt(now),
                appointment.isToComeAt(now));
    }
}

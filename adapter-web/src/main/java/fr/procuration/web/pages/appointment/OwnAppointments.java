package fr.procuration.web.pages.appointment;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.port.driving.ViewAppointments;
import fr.procuration.port.driving.ViewAppointments.View;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The appointments of a mandant, as pages show them. */
@Singleton
public final class OwnAppointments {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final ViewAppointments views;

    OwnAppointments(ViewAppointments views) {
        this.views = views;
    }

    /** The next one first. */
    public List<OwnAppointment> toCome(Mandant mandant) {
        return views.all(mandant.nir()).stream()
                .filter(View::toCome)
                .map(OwnAppointment::of)
                .toList();
    }

    /** The latest first. */
    List<OwnAppointment> past(Mandant mandant) {
        return views.all(mandant.nir()).stream()
                .filter(view -> !view.toCome())
                .map(OwnAppointment::of)
                .toList();
    }

    /** The one to come that is about a motif: there is one at most. */
    Optional<OwnAppointment> open(Mandant mandant, String motif) {
        return views.all(mandant.nir()).stream()
                .filter(view -> view.toCome() && view.appointment().motif().equals(motif))
                .findFirst()
                .map(OwnAppointment::of);
    }

    View view(Mandant mandant, String id) {
        return views.one(mandant.nir(), id(id));
    }

    OwnAppointment one(Mandant mandant, String id) {
        return OwnAppointment.of(view(mandant, id));
    }

    /** What cannot be the name of an appointment is that of one which nobody has. */
    public static AppointmentId id(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new RefusedException(new Refusal.UnknownAppointment());
        }
        return new AppointmentId(UUID.fromString(text));
    }
}

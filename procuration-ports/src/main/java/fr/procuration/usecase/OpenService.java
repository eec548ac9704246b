package fr.procuration.usecase;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Contact;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.port.appointment.Booking;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.OpenAppointment;

/** Looks up whose appointment it is, as if the agent had typed the number. */
final class OpenService implements OpenAppointment {

    private final Appointments appointments;
    private final LookUpMandataire lookUp;

    OpenService(Appointments appointments, LookUpMandataire lookUp) {
        this.appointments = appointments;
        this.lookUp = lookUp;
    }

    @Override
    public Answer open(AppointmentId id, Agent agent) {
        Booking booking = appointments.own(id, Appointments.at(agent));
        return new Answer(
                booking, lookUp.lookUp(new LookUpMandataire.Query(booking.of().nir(), Contact.ACCUEIL, agent)));
    }
}

package fr.procuration.web.pages.appointment;

import fr.procuration.web.form.Errors;

/** Another hour for an appointment. */
public record MovePage(OwnAppointment appointment, SlotChoice choice, Errors errors) {

    /** The same in another week. */
    public String weekOf(String monday) {
        return appointment.path("deplacement?du=" + monday);
    }
}

package fr.procuration.web.desk.agenda;

import fr.procuration.web.form.Errors;
import fr.procuration.web.pages.appointment.SlotChoice;

/** The second page: the hour, and who comes. */
public record HoursPage(TypedCall call, SlotChoice choice, Errors errors) {}

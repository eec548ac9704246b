package fr.procuration.web.pages.appointment;

/** The hour an appointment has, and the one it is to have. */
public record MoveRecapPage(OwnAppointment appointment, String when, String creneau) {}

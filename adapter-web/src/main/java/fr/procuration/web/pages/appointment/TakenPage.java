package fr.procuration.web.pages.appointment;

/** What was taken, or moved, just now. */
public record TakenPage(String title, OwnAppointment appointment) {}

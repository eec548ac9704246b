package fr.procuration.web.pages.appointment;

import java.util.List;

/** All appointments of a mandant, and what has just been done with one. */
public record OwnAppointmentsPage(List<OwnAppointment> toCome, List<OwnAppointment> past, String done) {}

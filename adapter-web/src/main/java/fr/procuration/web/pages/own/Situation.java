package fr.procuration.web.pages.own;

import fr.procuration.web.pages.appointment.OwnAppointment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a mandant stands: the procuration that runs, if one does, and the appointments to come. */
public record Situation(@Nullable GivenProcuration running, List<OwnAppointment> appointments) {}

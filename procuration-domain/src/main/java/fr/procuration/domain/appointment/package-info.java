/** Appointments at the desk: sites, their hours and slots, who takes one, and what becomes of it (guide, "Cas d'usage"). */
@NullMarked
package fr.procuration.domain.appointment;

import org.jspecify.annotations.NullMarked;

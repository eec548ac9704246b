/** Appointments: each change with its event and the messages that tell of it by one statement. */
@NullMarked
package fr.procuration.persistence.appointment;

import org.jspecify.annotations.NullMarked;

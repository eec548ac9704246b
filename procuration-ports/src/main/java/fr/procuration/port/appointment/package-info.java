/** What ports say of appointments. */
@NullMarked
package fr.procuration.port.appointment;

import org.jspecify.annotations.NullMarked;

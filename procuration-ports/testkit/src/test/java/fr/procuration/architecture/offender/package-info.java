/** A small application laid out as the procuration is, where everything is done that the rules forbid. */
@NullMarked
package fr.procuration.architecture.offender;

import org.jspecify.annotations.NullMarked;

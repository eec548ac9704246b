/** Appointments as entries of a calendar (RFC 5545, RFC 5546). */
@NullMarked
package fr.procuration.web.calendar;

import org.jspecify.annotations.NullMarked;

/** Limits of look-ups and calls, shared by all instances. */
@NullMarked
package fr.procuration.persistence.limits;

import org.jspecify.annotations.NullMarked;

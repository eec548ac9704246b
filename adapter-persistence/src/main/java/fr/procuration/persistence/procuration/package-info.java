/** Procurations: the current state, the change and the journal entry written by one statement. */
@NullMarked
package fr.procuration.persistence.procuration;

import org.jspecify.annotations.NullMarked;

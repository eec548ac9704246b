/** Consultations, receptions and refused questions: what agents asked about a mandant. */
@NullMarked
package fr.procuration.persistence.consultation;

import org.jspecify.annotations.NullMarked;

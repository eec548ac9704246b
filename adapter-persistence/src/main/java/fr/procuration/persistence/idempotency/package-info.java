/** Answers kept under an Idempotency-Key. */
@NullMarked
package fr.procuration.persistence.idempotency;

import org.jspecify.annotations.NullMarked;

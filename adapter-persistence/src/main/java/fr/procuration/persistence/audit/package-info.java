/** The audit trail, and the lines that count what repeats within a minute. */
@NullMarked
package fr.procuration.persistence.audit;

import org.jspecify.annotations.NullMarked;

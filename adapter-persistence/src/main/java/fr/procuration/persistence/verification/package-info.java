/** Verifies the whole journal: the chains, the checkpoints, and what is kept of them outside the database (ADR 0035). */
@NullMarked
package fr.procuration.persistence.verification;

import org.jspecify.annotations.NullMarked;

/** The journal as a chain of hashes, and the signed checkpoints that show whether anybody has rewritten it (ADR 0035). */
@NullMarked
package fr.procuration.persistence.chain;

import org.jspecify.annotations.NullMarked;

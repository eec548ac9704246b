/** Instances of the released version beside those of the next one, on the schema that the next one has migrated (ADR 0017). */
@NullMarked
package fr.procuration.bootstrap.upgrade;

import org.jspecify.annotations.NullMarked;

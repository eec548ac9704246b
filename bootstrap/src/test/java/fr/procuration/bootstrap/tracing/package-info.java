/** Spans as a collector gets them. */
@NullMarked
package fr.procuration.bootstrap.tracing;

import org.jspecify.annotations.NullMarked;

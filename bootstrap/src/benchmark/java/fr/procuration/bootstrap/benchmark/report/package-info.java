/** From the figures of a run to what people read. */
@NullMarked
package fr.procuration.bootstrap.benchmark.report;

import org.jspecify.annotations.NullMarked;

/** What operators ask first, counted around the use cases and exported for Prometheus. It knows nobody. */
@NullMarked
package fr.procuration.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;

/** What is counted. */
@NullMarked
package fr.procuration.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;

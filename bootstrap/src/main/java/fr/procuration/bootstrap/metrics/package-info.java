/** What an operator asks first, as figures: counted around the use cases, and read from the database now and then. */
@NullMarked
package fr.procuration.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;

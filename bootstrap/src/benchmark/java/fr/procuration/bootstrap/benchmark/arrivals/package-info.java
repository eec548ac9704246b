/** Callers who come whether or not those before them have been answered; run by Gatling in a process of its own. */
@NullMarked
package fr.procuration.bootstrap.benchmark.arrivals;

import org.jspecify.annotations.NullMarked;

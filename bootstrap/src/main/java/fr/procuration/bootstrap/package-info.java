/** The deployable service: what is wired to what, the clock, the configuration. */
@NullMarked
package fr.procuration.bootstrap;

import org.jspecify.annotations.NullMarked;

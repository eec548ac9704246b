/** Nothing is here. */
@NullMarked
package fr.procuration.architecture.offender.bootstrap;

import org.jspecify.annotations.NullMarked;

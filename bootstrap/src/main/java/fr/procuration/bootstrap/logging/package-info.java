/** The log as programs read it. */
@NullMarked
package fr.procuration.bootstrap.logging;

import org.jspecify.annotations.NullMarked;

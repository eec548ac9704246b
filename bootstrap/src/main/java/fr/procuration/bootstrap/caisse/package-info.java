/** Reads the file in which a caisse makes the service its own. */
@NullMarked
package fr.procuration.bootstrap.caisse;

import org.jspecify.annotations.NullMarked;

/** Tests of the file of the caisse. */
@NullMarked
package fr.procuration.bootstrap.caisse;

import org.jspecify.annotations.NullMarked;

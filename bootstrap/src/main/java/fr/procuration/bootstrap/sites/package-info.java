/** The sites at which appointments can be taken, from a file. */
@NullMarked
package fr.procuration.bootstrap.sites;

import org.jspecify.annotations.NullMarked;

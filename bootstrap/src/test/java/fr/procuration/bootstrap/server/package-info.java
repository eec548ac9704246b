/** The service inside the process of a test, which can look at its routes and into its database. */
@NullMarked
package fr.procuration.bootstrap.server;

import org.jspecify.annotations.NullMarked;

/** The caisse that offers the service, and what it has to say to the public. */
@NullMarked
package fr.procuration.web.caisse;

import org.jspecify.annotations.NullMarked;

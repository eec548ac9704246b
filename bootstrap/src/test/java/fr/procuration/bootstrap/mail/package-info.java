/** Messages to mandants leave, whatever the server does. */
@NullMarked
package fr.procuration.bootstrap.mail;

import org.jspecify.annotations.NullMarked;

/** Messages to mandants leave by SMTP. */
@NullMarked
package fr.procuration.bootstrap.mail;

import org.jspecify.annotations.NullMarked;

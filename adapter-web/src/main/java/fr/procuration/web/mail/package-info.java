/** What messages to mandants say, as text and as HTML. */
@NullMarked
package fr.procuration.web.mail;

import org.jspecify.annotations.NullMarked;

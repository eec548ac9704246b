/** How long what is recorded is kept, and how what is due goes. */
@NullMarked
package fr.procuration.persistence.retention;

import org.jspecify.annotations.NullMarked;

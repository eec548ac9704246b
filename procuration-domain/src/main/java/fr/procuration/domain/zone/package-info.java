/** What the machine-readable zone of an identity document says. */
@NullMarked
package fr.procuration.domain.zone;

import org.jspecify.annotations.NullMarked;

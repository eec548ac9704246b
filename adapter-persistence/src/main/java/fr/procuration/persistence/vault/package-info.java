/** Sealing personal data, and the keysets that do it. */
@NullMarked
package fr.procuration.persistence.vault;

import org.jspecify.annotations.NullMarked;

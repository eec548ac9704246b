/** The keys: what seals personal data, what finds it again, and how keys come and go. */
@NullMarked
package fr.procuration.persistence.vault;

import org.jspecify.annotations.NullMarked;

/** Identity documents: what is read on them, and the comparison with an identity declared. */
@NullMarked
package fr.procuration.domain.document;

import org.jspecify.annotations.NullMarked;

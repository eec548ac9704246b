/** Commands on keys: which there are, which are used by whom, and sealing anew with another. */
@NullMarked
package fr.procuration.persistence.keys;

import org.jspecify.annotations.NullMarked;

/** x. */
@NullMarked
package fr.procuration.persistence;

import org.jspecify.annotations.NullMarked;

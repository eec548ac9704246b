/** How others take the library. */
@NullMarked
package fr.procuration.published;

import org.jspecify.annotations.NullMarked;

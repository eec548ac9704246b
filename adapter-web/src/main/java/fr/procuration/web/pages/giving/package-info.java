/** The pages on which a mandant gives a procuration (guide, étapes 1 to 3) and takes it back. */
@NullMarked
package fr.procuration.web.pages.giving;

import org.jspecify.annotations.NullMarked;

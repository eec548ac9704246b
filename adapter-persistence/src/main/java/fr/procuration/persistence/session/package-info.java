/** Sessions that were opened or ended, and logout tokens seen. */
@NullMarked
package fr.procuration.persistence.session;

import org.jspecify.annotations.NullMarked;

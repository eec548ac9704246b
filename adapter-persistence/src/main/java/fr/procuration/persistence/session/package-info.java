/** Sessions that were opened or ended, logout tokens seen, and pages that answered forms. */
@NullMarked
package fr.procuration.persistence.session;

import org.jspecify.annotations.NullMarked;

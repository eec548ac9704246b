/** What can be proven of a procuration, away from the service. */
@NullMarked
package fr.procuration.domain.receipt;

import org.jspecify.annotations.NullMarked;

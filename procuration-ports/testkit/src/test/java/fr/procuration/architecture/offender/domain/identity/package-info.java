/** Identities. */
@NullMarked
package fr.procuration.architecture.offender.domain.identity;

import org.jspecify.annotations.NullMarked;

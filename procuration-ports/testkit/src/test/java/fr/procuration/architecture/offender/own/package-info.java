/** What a channel wrote for itself. */
@NullMarked
package fr.procuration.architecture.offender.own;

import org.jspecify.annotations.NullMarked;

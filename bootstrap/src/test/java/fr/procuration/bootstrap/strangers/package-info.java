/** Everybody calls everything with somebody else's ids. */
@NullMarked
package fr.procuration.bootstrap.strangers;

import org.jspecify.annotations.NullMarked;

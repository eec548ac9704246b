/** The change feed, followed by the reference client while instances and readers are killed. */
@NullMarked
package fr.procuration.bootstrap.feed;

import org.jspecify.annotations.NullMarked;

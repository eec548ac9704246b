/** x. */
@NullMarked
package fr.procuration.medialog;

import org.jspecify.annotations.NullMarked;

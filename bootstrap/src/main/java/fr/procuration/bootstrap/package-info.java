/** x. */
@NullMarked
package fr.procuration.bootstrap;

import org.jspecify.annotations.NullMarked;

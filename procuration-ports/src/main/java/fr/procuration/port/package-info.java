/** What both edges of the hexagon speak of. */
@NullMarked
package fr.procuration.port;

import org.jspecify.annotations.NullMarked;

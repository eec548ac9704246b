/** What the hexagon offers: one interface for each thing a channel can ask. */
@NullMarked
package fr.procuration.port.driving;

import org.jspecify.annotations.NullMarked;

/** What the hexagon needs: storage, the journal and its feed, consultations, limits, the time, notification. */
@NullMarked
package fr.procuration.port.driven;

import org.jspecify.annotations.NullMarked;

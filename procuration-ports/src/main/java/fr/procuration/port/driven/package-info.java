/** What the hexagon needs: storage, the journal, traces, the time, notification. */
@NullMarked
package fr.procuration.port.driven;

import org.jspecify.annotations.NullMarked;

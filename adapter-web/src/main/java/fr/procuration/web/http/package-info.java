/** HTTP before any route: connections, message framing, deadlines, places, and the order of all filters. */
@NullMarked
package fr.procuration.web.http;

import org.jspecify.annotations.NullMarked;

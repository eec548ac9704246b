/** Guards around each connection, before a request reaches a filter: framing, deadlines, places. */
@NullMarked
package fr.procuration.web.http.connection;

import org.jspecify.annotations.NullMarked;

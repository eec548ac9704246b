/**
 * HTTP before any route: connections, message framing, deadlines, places, where a request was made, the type of its body, form
 * tokens, and the order of all filters.
 */
@NullMarked
package fr.procuration.web.http;

import org.jspecify.annotations.NullMarked;

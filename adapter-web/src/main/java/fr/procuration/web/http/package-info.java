/** Guards and filters of HTTP. */
@NullMarked
package fr.procuration.web.http;

import org.jspecify.annotations.NullMarked;

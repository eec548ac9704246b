/** Rules of HTTP for every call: the order of the filters, origins, types, deadlines and identifiers of requests. */
@NullMarked
package fr.procuration.web.http;

import org.jspecify.annotations.NullMarked;

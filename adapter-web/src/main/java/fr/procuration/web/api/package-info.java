/** The mandant's JSON API. */
@NullMarked
package fr.procuration.web.api;

import org.jspecify.annotations.NullMarked;
